namespace DoctorForU.Storage;

/// <summary>What the two databases say differently.</summary>
public static class SideSql
{
    /// <summary>True where the column holds one of the values of a list parameter: Dapper writes a list out for SQLite and gives PostgreSQL an array.</summary>
    public static string Among(this SqlDialect dialect, string column, string parameter) =>
        dialect == SqlDialect.PostgreSql ? $"{column} = ANY(@{parameter})" : $"{column} IN @{parameter}";

    /// <summary>True where the column holds none of the values of a list parameter.</summary>
    public static string NotAmong(this SqlDialect dialect, string column, string parameter) =>
        dialect == SqlDialect.PostgreSql ? $"{column} <> ALL(@{parameter})" : $"{column} NOT IN @{parameter}";
}

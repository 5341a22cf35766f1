using System.ComponentModel.DataAnnotations;

namespace DoctorForU.EasyResponse.Storage;

/// <summary>The databases that easyResponse can keep its records in.</summary>
internal enum DatabaseKind
{
    /// <summary>One file; nothing to install.</summary>
    Sqlite,

    PostgreSql,
}

/// <summary>Where the records are.</summary>
internal sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    public DatabaseKind Kind { get; set; } = DatabaseKind.Sqlite;

    /// <summary>The file of a SQLite database.</summary>
    public string Path { get; set; } = "data/easyresponse.db";

    /// <summary>The connection string of a PostgreSQL database; never logged.</summary>
    public string? Connection { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == DatabaseKind.Sqlite && string.IsNullOrWhiteSpace(Path))
            yield return new ValidationResult("A file is needed, such as data/easyresponse.db.", [nameof(Path)]);
        if (Kind == DatabaseKind.PostgreSql && string.IsNullOrWhiteSpace(Connection))
            yield return new ValidationResult("A connection string is needed for PostgreSQL.", [nameof(Connection)]);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DoctorForU.EasyResponse.Storage;

/// <summary>Contexts for making migrations (docs/easyresponse.md); they never open a database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteRecordsContext>
{
    public SqliteRecordsContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteRecordsContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlRecordsContext>
{
    public PostgreSqlRecordsContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlRecordsContext>().UseNpgsql("Host=nowhere").Options);
}

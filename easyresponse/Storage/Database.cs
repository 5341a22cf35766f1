using DoctorForU.EasyResponse.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Storage;

/// <summary>Opens contexts on the database that is configured.</summary>
internal sealed class Database(IServiceProvider services, IOptions<DatabaseOptions> options)
{
    public RecordsContext Open() => options.Value.Kind switch
    {
        DatabaseKind.Sqlite => services.GetRequiredService<IDbContextFactory<SqliteRecordsContext>>().CreateDbContext(),
        DatabaseKind.PostgreSql => services.GetRequiredService<IDbContextFactory<PostgreSqlRecordsContext>>().CreateDbContext(),
        _ => throw new InvalidOperationException($"No database is called {options.Value.Kind}."),
    };

    /// <summary>Brings the database to the shape that this version needs.</summary>
    public async Task Migrate(CancellationToken cancel)
    {
        if (options.Value.Kind == DatabaseKind.Sqlite)
            PrivateFile.Prepare(options.Value.Path);

        await using var records = Open();
        await records.Database.MigrateAsync(cancel);
        if (options.Value.Kind == DatabaseKind.Sqlite)
            await records.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }
}

internal static class DatabaseServices
{
    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        builder.AddChecked<DatabaseOptions>(DatabaseOptions.Section);
        builder.Services.AddPooledDbContextFactory<SqliteRecordsContext>((services, context) => context.UseSqlite(Sqlite(services)));
        builder.Services.AddPooledDbContextFactory<PostgreSqlRecordsContext>((services, context) => context.UseNpgsql(Options(services).Connection));
        builder.Services.AddSingleton<Database>();
        return builder;
    }

    private static string Sqlite(IServiceProvider services) =>
        new SqliteConnectionStringBuilder { DataSource = Options(services).Path, DefaultTimeout = 30 }.ToString();

    private static DatabaseOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}

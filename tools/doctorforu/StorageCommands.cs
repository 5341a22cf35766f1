using DoctorForU.Storage;
using DoctorForU.Storage.Copy;
using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Schemas;
using DoctorForU.Storage.Sqlite;

namespace DoctorForU.CommandLine;

/// <summary>Tables brought up to date, and the way from one store to the other.</summary>
internal static class StorageCommands
{
    public static async Task Migrate(CommandSettings settings, TextWriter output)
    {
        var storage = settings.Storage;
        var schemas = StoreMigration.Declared();
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            await using var database = new PostgreSqlDatabase(storage.ConnectionString);
            await using var store = new PostgreSqlStore(database, TimeProvider.System);
            await StoreMigration.Apply(store, schemas, TimeProvider.System);
            await output.WriteLineAsync($"Up to date: {database.Place}");
        }
        else
        {
            await using var store = new SqliteStore(storage.Path, TimeProvider.System);
            await StoreMigration.Apply(store, schemas, TimeProvider.System);
            await output.WriteLineAsync($"Up to date: {store.Path}");
        }
    }

    public static async Task Copy(CommandSettings settings, TextWriter output)
    {
        if (!File.Exists(settings.Storage.Path))
            throw new StoreException($"There is no file \"{Path.GetFullPath(settings.Storage.Path)}\" to copy.");
        await using var source = new SqliteStore(settings.Storage.Path, TimeProvider.System);
        await using var database = new PostgreSqlDatabase(settings.Storage.ConnectionString);
        await using var target = new PostgreSqlStore(database, TimeProvider.System);
        var copy = new StoreCopy(source, target, StoreMigration.Declared(), TimeProvider.System);
        var equal = await Bars.Show(tell => copy.Run(
            settings.StartOver, step => tell($"{step.Table} {(step.IsCheck ? "compared" : "copied")}", step.Rows, step.Of)));
        foreach (var (table, rows) in equal)
            await output.WriteLineAsync($"{table}: {rows}");
        await output.WriteLineAsync($"Copied and compared: {source.Path} to {database.Place}");
    }
}

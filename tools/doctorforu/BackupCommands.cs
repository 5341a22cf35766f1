using System.Globalization;
using DoctorForU.Storage;
using DoctorForU.Storage.Backup;
using DoctorForU.Storage.Schemas;

namespace DoctorForU.CommandLine;

/// <summary>A copy of the store and one of the keys, taken while the server runs, and back.</summary>
internal static class BackupCommands
{
    private const string To = "to";
    private const string From = "from";
    private const string KeysTo = "keys-to";
    private const string KeysFrom = "keys-from";

    public static async Task Create(CommandSettings settings, TextWriter output)
    {
        OnlySqlite(settings);
        var (to, keysTo) = (settings.Needed(To), settings[KeysTo]);
        if (keysTo is not null && Path.GetFullPath(keysTo).StartsWith(Path.GetFullPath(to), StringComparison.Ordinal))
            throw new UsageException($"--{KeysTo} is inside --{To}: who has both can sign tokens, so keep them apart.");

        // The keys first: the store may hold what only keys from before its moment open.
        if (keysTo is not null)
            await Tell(output, KeyBackup.Make(settings.KeysFolder, keysTo, TimeProvider.System), $"Backed up: the keys in {keysTo}");
        var made = await Bars.Show(tell => Task.Run(() => StoreBackup.Make(settings.Storage.Path, to, TimeProvider.System, tell)));
        await Tell(output, made, $"Backed up: what was acknowledged before {made.MadeAt.ToString("O", CultureInfo.InvariantCulture)}, in {to}");
        if (keysTo is null)
            await output.WriteLineAsync($"The keys in {settings.KeysFolder} are not part of it; --{KeysTo}=FOLDER copies them to a place of their own.");
    }

    public static async Task Verify(CommandSettings settings, TextWriter output)
    {
        if (settings[KeysFrom] is { } keys)
            await Tell(output, StoreRestore.Verify(keys, BackupKind.Keys), $"Whole: {keys}");
        if (settings[KeysFrom] is null || settings[From] is not null)
            await Tell(output, StoreRestore.Verify(settings.Needed(From), BackupKind.Store), $"Whole: {settings[From]}");
    }

    public static async Task Restore(CommandSettings settings, TextWriter output)
    {
        OnlySqlite(settings);
        var from = settings.Needed(From);

        // The keys first: a store that is there is one to start with.
        if (settings[KeysFrom] is { } keys)
            await Tell(output, KeyBackup.Restore(keys, settings.KeysFolder), $"Restored: the keys in {settings.KeysFolder}");
        var restored = await Bars.Show(tell => Task.Run(() => StoreRestore.Run(from, settings.Storage.Path, StoreMigration.Declared(), tell)));
        await Tell(output, restored, $"Restored: {settings.Storage.Path}, as it was at {restored.MadeAt.ToString("O", CultureInfo.InvariantCulture)}");
    }

    private static void OnlySqlite(CommandSettings settings)
    {
        if (settings.Storage.Provider == StorageProvider.PostgreSql)
            throw new UsageException("The store is PostgreSQL: back it up with pg_dump and restore it with pg_restore, as docs/backup.md says.");
    }

    private static async Task Tell(TextWriter output, BackupManifest manifest, string line)
    {
        foreach (var (table, rows) in manifest.Rows)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}"));
        foreach (var file in manifest.Files)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {file.Bytes} bytes, SHA-256 {file.Sha256}"));
        await output.WriteLineAsync(line);
    }
}

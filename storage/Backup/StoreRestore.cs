using DoctorForU.Storage.Sqlite;

namespace DoctorForU.Storage.Backup;

/// <summary>Puts a backup of a store where a server will find it. The file appears when it is whole and checked, or not at all.</summary>
internal static class StoreRestore
{
    /// <summary>Reads a backup anew and compares it with what its manifest says.</summary>
    /// <exception cref="BackupException">It is not there, or not whole.</exception>
    public static BackupManifest Verify(string folder, BackupKind kind)
    {
        var manifest = BackupManifest.Read(folder, kind);
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (Path.GetFileName(file.Name) != file.Name || !File.Exists(path) || PrivateFiles.Describe(path) != file)
                throw new BackupException(BackupFailure.Damaged, $"\"{path}\" is not the file that was backed up.");
        }

        return manifest;
    }

    /// <param name="known">The schemas that this program has tables for.</param>
    /// <exception cref="BackupException">Nothing was restored.</exception>
    /// <exception cref="StoreException">The backup is of a newer program, or the store's place cannot be had.</exception>
    public static BackupManifest Run(string folder, string store, IReadOnlyList<SideSchema> known, Action<string, long, long> tell)
    {
        tell("backup verified", 0, 1);
        var manifest = Verify(folder, BackupKind.Store);
        tell("backup verified", 1, 1);
        foreach (var schema in known.Where(schema => manifest.Schemas.GetValueOrDefault(schema.Feature) > schema.Newest))
            throw new StoreException($"The backup has tables of \"{schema.Feature}\" in version {manifest.Schemas[schema.Feature]}, but this program knows them up to version {schema.Newest}; restore it with the newer program.");

        store = Path.GetFullPath(store);
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        using var ownership = SqliteOwnership.Take(store);
        if (Array.Find([store, store + "-wal", store + "-journal"], File.Exists) is { } occupied)
            throw new BackupException(BackupFailure.Occupied, $"\"{occupied}\" is there already; a restore overwrites nothing. Move it away first.");
        Place(Path.Combine(folder, manifest.Files[0].Name), store, manifest, tell);
        return manifest;
    }

    private static void Place(string from, string store, BackupManifest manifest, Action<string, long, long> tell)
    {
        var growing = store + ".restoring";
        File.Delete(growing);
        try
        {
            tell("copied and checked", 0, 1);
            PrivateFiles.Copy(from, growing);
            if (SqliteFileFacts.Check(growing).DifferenceFrom(manifest.Rows) is { } difference)
                throw new BackupException(BackupFailure.Damaged, $"The backup does not hold what it says: {difference}.");
            tell("copied and checked", 1, 1);
            File.Move(growing, store, overwrite: false);
        }
        finally
        {
            File.Delete(growing);
        }
    }
}

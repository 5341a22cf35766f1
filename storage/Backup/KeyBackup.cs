using System.Collections.Immutable;

namespace DoctorForU.Storage.Backup;

/// <summary>Copies the folder of keys. It is a backup of its own: who has it and the store can sign tokens, so the two are kept apart.</summary>
internal static class KeyBackup
{
    /// <exception cref="BackupException">No backup was made.</exception>
    public static BackupManifest Make(string keys, string folder, TimeProvider time)
    {
        var files = Directory.Exists(keys) ? Directory.GetFiles(keys, "*.xml") : [];
        if (files.Length == 0)
            throw new BackupException(BackupFailure.NotThere, $"There are no keys in \"{Path.GetFullPath(keys)}\".");
        using var backup = new BackupFolder(folder);
        var copies = files.Order(StringComparer.Ordinal).Select(file => PrivateFiles.Copy(file, Path.Combine(backup.Growing, Path.GetFileName(file)))).ToImmutableArray();
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, BackupKind.Keys, time.GetUtcNow(), copies, ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, int>.Empty);
        backup.Complete(manifest);
        return manifest;
    }

    /// <summary>Keys have names of their own: those that are there already stay, if they are the same.</summary>
    /// <exception cref="BackupException">Nothing was restored.</exception>
    public static BackupManifest Restore(string folder, string keys)
    {
        var manifest = StoreRestore.Verify(folder, BackupKind.Keys);
        PrivateFiles.CreateFolder(keys);
        var missing = manifest.Files.Where(file => !File.Exists(Path.Combine(keys, file.Name))).ToList();
        foreach (var file in manifest.Files.Except(missing))
        {
            if (PrivateFiles.Describe(Path.Combine(keys, file.Name)) != file)
                throw new BackupException(BackupFailure.Occupied, $"\"{Path.Combine(keys, file.Name)}\" is there already and is another key; a restore overwrites nothing.");
        }

        foreach (var file in missing)
        {
            var growing = Path.Combine(keys, file.Name + ".restoring");
            File.Delete(growing);
            PrivateFiles.Copy(Path.Combine(folder, file.Name), growing);
            File.Move(growing, Path.Combine(keys, file.Name), overwrite: false);
        }

        return manifest;
    }
}

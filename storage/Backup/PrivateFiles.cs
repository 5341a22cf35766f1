using System.Security.Cryptography;

namespace DoctorForU.Storage.Backup;

/// <summary>Files and folders for their owner alone, written through to the disk.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>A new file; there must be none.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <returns>The copy, as a manifest names it.</returns>
    public static BackupFile Copy(string from, string to)
    {
        using (var source = File.OpenRead(from))
        using (var target = Create(to))
        {
            source.CopyTo(target);
            target.Flush(flushToDisk: true);
        }

        return Describe(to);
    }

    public static BackupFile Describe(string path)
    {
        using var file = File.OpenRead(path);
        return new BackupFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}

namespace DoctorForU.Storage.Backup;

/// <summary>A backup on its way: it grows in a folder beside its place and is moved there when it is whole, so that what stands in its place is always a backup.</summary>
internal sealed class BackupFolder : IDisposable
{
    private readonly string _place;
    private readonly FileStream _ownership;

    /// <exception cref="BackupException">Something stands in its place, or another backup grows beside it.</exception>
    public BackupFolder(string place)
    {
        _place = Path.GetFullPath(place);
        if (Path.Exists(_place))
            throw new BackupException(BackupFailure.Occupied, $"\"{_place}\" is there already; a backup overwrites nothing.");
        Directory.CreateDirectory(Path.GetDirectoryName(_place)!);
        Growing = _place + ".partial";
        try
        {
            _ownership = new FileStream(Growing + ".lock", new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        }
        catch (IOException exception)
        {
            throw new BackupException(BackupFailure.Occupied, $"Another backup to \"{_place}\" is under way.", exception);
        }

        // What one that was interrupted left.
        if (Directory.Exists(Growing))
            Directory.Delete(Growing, recursive: true);
        PrivateFiles.CreateFolder(Growing);
    }

    /// <summary>Where to put its files.</summary>
    public string Growing { get; }

    public void Complete(BackupManifest manifest)
    {
        manifest.Write(Growing);
        Directory.Move(Growing, _place);
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Growing))
            Directory.Delete(Growing, recursive: true);
        _ownership.Dispose();
    }
}

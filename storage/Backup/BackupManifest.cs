using System.Text.Json;

namespace DoctorForU.Storage.Backup;

/// <summary>What a backup is a copy of.</summary>
internal enum BackupKind
{
    /// <summary>One SQLite file: states, reminders, subscriptions, side tables, mails that wait to be sent.</summary>
    Store,

    /// <summary>The folder of keys that protect signing keys and tickets.</summary>
    Keys,
}

/// <summary>A file of a backup.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record BackupFile(string Name, long Bytes, string Sha256);

/// <summary>What a backup holds, kept beside it as <c>manifest.json</c>. It is written last: a folder without it is no backup.</summary>
/// <param name="Rows">Of a store: how many rows each table had.</param>
/// <param name="Schemas">Of a store: the version of each feature's tables.</param>
internal sealed record BackupManifest(
    int Format, BackupKind Kind, DateTimeOffset MadeAt, IReadOnlyList<BackupFile> Files, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, int> Schemas)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="BackupException">There is no backup, or none that this program can read.</exception>
    public static BackupManifest Read(string folder, BackupKind kind)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new BackupException(BackupFailure.NotThere, $"There is no backup in \"{Path.GetFullPath(folder)}\": it has no {FileName}.");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), s_json) ?? throw new JsonException("It is empty.");
            if (manifest.Format != CurrentFormat)
                throw new BackupException(BackupFailure.Damaged, $"\"{path}\" has format {manifest.Format}; this program reads format {CurrentFormat}.");
            return manifest.Kind == kind
                ? manifest
                : throw new BackupException(BackupFailure.NotThere, $"\"{Path.GetFullPath(folder)}\" is a backup of {Word(manifest.Kind)}, not of {Word(kind)}.");
        }
        catch (JsonException exception)
        {
            throw new BackupException(BackupFailure.Damaged, $"\"{path}\" is damaged: {exception.Message}", exception);
        }
    }

    public void Write(string folder)
    {
        using var file = PrivateFiles.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(file, this, s_json);
        file.Flush(flushToDisk: true);
    }

    private static string Word(BackupKind kind) => kind == BackupKind.Store ? "a store" : "keys";
}

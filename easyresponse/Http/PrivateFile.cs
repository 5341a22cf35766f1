using System.Text;

namespace DoctorForU.EasyResponse.Http;

/// <summary>Files that nobody but their owner may read, unless the owner shares the folder.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file, empty, unless it is there.</summary>
    public static void Prepare(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(path))
            Open(path, FileMode.OpenOrCreate, OwnerOnly).Dispose();
    }

    /// <summary>Writes the whole file or, when that fails, leaves what was there.</summary>
    public static void Write(string path, string text) => Write(path, text, OwnerOnly);

    /// <summary>The same for a file that another program needs: where the folder hands its group on (setgid), that group may read it.</summary>
    public static void WriteShared(string path, string text)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Write(path, text, !OperatingSystem.IsWindows() && folder.UnixFileMode.HasFlag(UnixFileMode.SetGroup) ? OwnerOnly | UnixFileMode.GroupRead : OwnerOnly);
    }

    private static void Write(string path, string text, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = path + ".new";
        File.Delete(fresh);
        using (var stream = Open(fresh, FileMode.CreateNew, mode))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static FileStream Open(string path, FileMode how, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = how, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        return new FileStream(path, options);
    }
}

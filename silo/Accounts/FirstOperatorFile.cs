using Microsoft.Extensions.Options;

namespace DoctorForU.Accounts;

/// <summary>The code for the first operator, in a file with mode 0600.</summary>
internal sealed partial class FirstOperatorFile(IOptions<AccountOptions> options, ILogger<FirstOperatorFile> logger) : IFirstOperatorFile
{
    private readonly string path = Path.GetFullPath(options.Value.FirstOperatorFile);

    public bool Exists => File.Exists(path);

    public async Task Write(string code)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(path, made))
            await writer.WriteLineAsync(code);
        LogWritten(path);
    }

    public void Delete() => File.Delete(path);

    [LoggerMessage(Level = LogLevel.Information, Message = "There is no operator yet: {Path} has the code that makes the first one")]
    private partial void LogWritten(string path);
}

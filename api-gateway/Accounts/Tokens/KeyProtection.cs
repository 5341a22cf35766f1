using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>ASP.NET Core's Data Protection with its keys in a folder of ours.</summary>
internal static class KeyProtection
{
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        builder.AddChecked<KeyOptions>(KeyOptions.Section);
        builder.Services.AddDataProtection().SetApplicationName("doctorforu");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<KeyOptions>, ILoggerFactory>((management, options, loggers) =>
            management.XmlRepository = new KeysInFolder(options.Value, loggers));

        // It warns that the keys lie there unencrypted, which docs/security.md says; who can read the folder can read the database beside it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static DirectoryInfo Folder(KeyOptions options)
    {
        var path = Path.GetFullPath(options.Folder);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The folder is made when a key is asked for, by whoever runs the server: a check of its configuration, often by somebody else, makes nothing.</summary>
    private sealed class KeysInFolder(KeyOptions options, ILoggerFactory loggers) : IXmlRepository
    {
        private readonly Lazy<FileSystemXmlRepository> files = new(() => new(Folder(options), loggers));

        public IReadOnlyCollection<XElement> GetAllElements() => files.Value.GetAllElements();

        public void StoreElement(XElement element, string friendlyName) => files.Value.StoreElement(element, friendlyName);
    }
}

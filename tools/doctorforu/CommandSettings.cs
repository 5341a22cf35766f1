using DoctorForU.Storage;
using Microsoft.Extensions.Configuration;

namespace DoctorForU.CommandLine;

/// <summary>What is said on the command line and, where it says nothing, in the environment: the same settings that the server reads.</summary>
internal sealed class CommandSettings
{
    private const string StartOverSwitch = "--start-over";

    private readonly IConfiguration _configuration;

    public CommandSettings(string[] arguments)
    {
        Arguments = [.. arguments.Where(argument => argument != StartOverSwitch)];
        _configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(Arguments).Build();
        Storage = _configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        StartOver = arguments.Contains(StartOverSwitch);
    }

    /// <summary>What the command line says, to be said to a server as well.</summary>
    public string[] Arguments { get; }

    public StorageOptions Storage { get; }

    public bool StartOver { get; }

    public string KeysFolder => this["Keys:Folder"] ?? "data/keys";

    /// <summary>A setting by its key; null when nothing says it.</summary>
    public string? this[string key] => _configuration[key] is { Length: > 0 } value ? value : null;

    /// <exception cref="UsageException">Nothing says it.</exception>
    public string Needed(string key) => this[key] ?? throw new UsageException($"--{key}=… is needed.");
}

/// <summary>A command was given in a way that means nothing.</summary>
internal sealed class UsageException(string message) : Exception(message);

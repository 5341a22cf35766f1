using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>A setting as the server has it.</summary>
/// <param name="Value">A secret is not told.</param>
/// <param name="Origin">Where it comes from: a file's name, <c>environment</c>, <c>command line</c>, <c>secret file</c>, <c>program</c>, <c>operator</c> or <c>default</c>.</param>
public sealed record SettingInForce(string Key, string Value, string Origin);

/// <summary>The configuration that a server runs with, for operators: which revision, what it says, where each value comes from, and what waits for a restart.</summary>
public sealed class ConfigurationInForce(IConfiguration configuration, OptionSections sections, IServiceProvider services)
{
    public const string NoRevision = "none";

    private const string Secret = "•••";

    /// <summary>The revision of the shared folder that was last taken over; <see cref="NoRevision"/> where there is no folder.</summary>
    public string Revision => services.GetService<CentralProvider>()?.Folder.Revision ?? NoRevision;

    /// <summary>Keys of that revision that differ from what the server runs with until it is started again.</summary>
    public ImmutableArray<string> AwaitingRestart { get; internal set; } = [];

    /// <summary>Why the folder, as it is now, was not taken over; empty when it was.</summary>
    public ImmutableArray<string> Refused { get; internal set; } = [];

    public IReadOnlyList<SettingInForce> Settings()
    {
        var said = configuration.AsEnumerable()
            .Where(pair => pair.Value is not null && (sections.Knows(pair.Key) || LogLevels.IsLevel(pair.Key)))
            .Select(pair => new SettingInForce(pair.Key, Shown(pair.Key, pair.Value!), OriginOf(pair.Key)))
            .ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Defaults())
        {
            said.TryAdd(key, new SettingInForce(key, Shown(key, value), "default"));
        }

        return [.. said.Values.OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Levels of the log by category, as they are configured.</summary>
    public IReadOnlyDictionary<string, string> ConfiguredLevels()
    {
        var providers = ((IConfigurationRoot)configuration).Providers.Where(provider => provider is not OperatorLevels).ToList();
        return configuration.GetSection(LogLevels.KeyOf("")[..^1]).GetChildren()
            .Select(level => (level.Key, Value: providers.Select(provider => provider.TryGet(level.Path, out var value) ? value : null).LastOrDefault(value => value is not null)))
            .Where(level => !string.IsNullOrEmpty(level.Value))
            .ToDictionary(level => level.Key, level => level.Value!, StringComparer.OrdinalIgnoreCase);
    }

    private static string Shown(string key, string value) => SecretKeys.IsSecret(key, value) ? Secret : value;

    private IEnumerable<(string Key, string Value)> Defaults() =>
        from section in sections.All
        from type in section
        let options = services.GetRequiredService(typeof(IOptionsMonitor<>).MakeGenericType(type))
        let value = options.GetType().GetProperty(nameof(IOptionsMonitor<>.CurrentValue))!.GetValue(options)
        from property in type.GetProperties()
        where property.CanWrite && OptionKeys.IsSimple(property.PropertyType)
        select ($"{section.Key}:{property.Name}", Convert.ToString(property.GetValue(value), CultureInfo.InvariantCulture) ?? "");

    private string OriginOf(string key) => ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider => provider.TryGet(key, out _)) switch
    {
        OperatorLevels => "operator",
        CentralProvider central => central.Folder.Settings.GetValueOrDefault(key)?.File ?? SharedFolder.SharedFile,
        EnvironmentVariablesConfigurationProvider => "environment",
        CommandLineConfigurationProvider => "command line",
        KeyPerFileConfigurationProvider => "secret file",
        FileConfigurationProvider file => Path.GetFileName(file.Source.Path) ?? "file",
        MemoryConfigurationProvider => "program",
        _ => "other",
    };
}

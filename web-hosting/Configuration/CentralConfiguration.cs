using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.FileProviders;

namespace DoctorForU.WebHosting;

/// <summary>Configuration from one place for all servers of an environment (docs/configuration.md).</summary>
public static class CentralConfiguration
{
    /// <summary>Call it first: what is added after it may read what the shared folder says.</summary>
    /// <param name="service">The program's own name, after which its file is called.</param>
    public static WebApplicationBuilder AddCentralConfiguration(this WebApplicationBuilder builder, string service)
    {
        builder.Configuration.ReadFilesOnce();
        builder.AddChecked<CentralOptions>(CentralOptions.Section);
        builder.Services.AddSingleton(new OptionSections(builder.Services));
        builder.Services.AddSingleton<ConfigurationInForce>();
        var options = builder.Configuration.Early<CentralOptions>(CentralOptions.Section);
        if (options.Folder is { Length: > 0 } folder)
        {
            var central = new CentralProvider(Path.GetFullPath(folder), options.Service ?? service);
            builder.Configuration.BelowTheEnvironment(central);
            builder.Services.AddSingleton(central);
            builder.Services.AddHostedService<FolderWatch>();
        }

        if (options.SecretsFolder is { Length: > 0 } secrets)
        {
            builder.Configuration.BelowTheEnvironment(new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(Path.GetFullPath(secrets)), Optional = false });
        }

        return builder;
    }

    /// <summary>
    /// Options that a server needs before it is built. What does not read is left out here: the checks at the start tell it, with everything else.
    /// </summary>
    public static T Early<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException)
        {
            return new T();
        }
    }

    /// <summary>A value that is the program's own, and that everything else goes over.</summary>
    internal static void AddDefault(this IConfigurationBuilder configuration, string key, string value) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [KeyValuePair.Create(key, (string?)value)] });

    // A file beside the program that is changed while it runs would be taken over unchecked: the shared folder is the one way.
    private static void ReadFilesOnce(this ConfigurationManager configuration)
    {
        for (var index = 0; index < configuration.Sources.Count; index++)
        {
            if (configuration.Sources[index] is JsonConfigurationSource { ReloadOnChange: true } file)
            {
                file.ReloadOnChange = false;
                configuration.Sources[index] = file;
            }
        }
    }

    // The environment and the command line of one server say what is its own, so they go over what it shares.
    private static void BelowTheEnvironment(this ConfigurationManager configuration, IConfigurationSource source)
    {
        var environment = configuration.Sources.LastOrDefault(known => known is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        configuration.Sources.Insert(environment is null ? configuration.Sources.Count : configuration.Sources.IndexOf(environment), source);
    }
}

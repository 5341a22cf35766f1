using DoctorForU.ApiGateway;
using DoctorForU.EasyResponse;
using DoctorForU.Hosting;
using DoctorForU.WebHosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.CommandLine;

/// <summary>Looks at the shared configuration of an environment as every service would, before any of them does.</summary>
internal static class ConfigCommands
{
    private const string FolderKey = "folder";

    // Which program reads a file: gateway.json, or a file of one kind of its nodes, such as silo-emergency.json.
    private static readonly Dictionary<string, Func<string[], WebApplication>> s_programs = new(StringComparer.Ordinal)
    {
        ["gateway"] = arguments => Gateway.Build(arguments, builder => builder.AddChecked<ClusterSettings>(ClusterSettings.Section)),
        ["silo"] = BuildSilo,
        ["easyresponse"] = arguments => EasyResponseServer.Build(arguments),
    };

    public static async Task Check(CommandSettings settings, TextWriter output)
    {
        var folder = Path.GetFullPath(settings.Needed(FolderKey));
        var services = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => name + ".json" != SharedFolder.SharedFile).Order(StringComparer.Ordinal).ToList()
            : throw new WrongConfigurationException([$"There is no folder \"{folder}\"."], sections: null);
        var wrong = services.Where(service => !s_programs.ContainsKey(ProgramOf(service))).Select(service => $"{service}.json: no service is called so.").ToList();
        var known = new List<OptionSections>();
        foreach (var (service, build) in services.Concat(s_programs.Keys).Distinct(StringComparer.Ordinal).Where(service => s_programs.ContainsKey(ProgramOf(service))).Select(service => (service, s_programs[ProgramOf(service)])))
        {
            try
            {
                await using var app = build([.. settings.Arguments, $"--{CentralOptions.Section}:{nameof(CentralOptions.Folder)}={folder}", $"--{CentralOptions.Section}:{nameof(CentralOptions.Service)}={service}"]);
                known.Add(app.Services.GetRequiredService<OptionSections>());
            }
            catch (WrongConfigurationException exception)
            {
                known.Add(exception.Sections!);
                wrong.AddRange(exception.Errors.Select(error => $"{service}: {error}"));
            }
        }

        var shared = SharedFolder.Read(folder, service: "");
        wrong.AddRange(ConfigurationChecks.OfFolder(shared with { Errors = [] }, (key, _) => OptionSections.IsIn(key, LogLevels.Root) || known.Exists(sections => sections.Knows(key))));
        if (wrong.Count > 0)
            throw new WrongConfigurationException([.. wrong.Distinct(StringComparer.Ordinal)], sections: null);
        await output.WriteLineAsync($"As it may be: {folder}, revision {shared.Revision}, {shared.Settings.Count} shared settings, files of {string.Join(", ", services)}");
    }

    private static string ProgramOf(string service) => service.Split('-')[0];

    // A silo of a cluster reads what the silo in a gateway reads, and where it is.
    private static WebApplication BuildSilo(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.AddCentralConfiguration("silo").AddInternalListener("127.0.0.1:5091").AddHealth();
        builder.AddSilo();
        builder.AddChecked<ClusterSettings>(ClusterSettings.Section);
        builder.AddChecked<SiloSettings>(SiloSettings.Section);
        return builder.BuildChecked();
    }
}

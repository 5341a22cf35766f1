using System.Net;
using DoctorForU.ApiGateway.Emergency.Live;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Hosting.Configuration;

public sealed class CentralConfigurationTests : IDisposable
{
    private readonly SharedConfiguration folder = new SharedConfiguration().Write("shared", "{}");

    [Fact]
    public async Task A_start_tells_everything_that_is_wrong_at_once()
    {
        folder
            .Write("shared", """{ "Mail": { "Password": "hush" }, "Storage": { "Provider": "Oracle" }, "Hub": { "MaxConnection": 5 }, "Logging": { "LogLevel": { "Default": "Loud" } } }""")
            .Write("gateway", """{ "Bord": { "CompareEvery": "00:00:05" }, "Limits": { "MaxBodyBytes": "12", "MaxHeaderBytes": "many" }, "RateLimits": { "PermitsPerMinute": "0" } }""");
        using var errors = new StringWriter();

        var exit = await Startup.Run(() => Gateway.Build(["--Listen:Public=127.0.0.1:0", "--Listen:Internal=127.0.0.1:0", $"--Configuration:Folder={folder.Path}"]), errors);

        Assert.Equal(78, exit);
        var lines = errors.ToString().TrimEnd().Split('\n');
        Assert.All(
            ["Mail:Password is a secret", "Storage:Provider: 'Oracle'", "Hub:MaxConnection is no setting", "Logging:LogLevel:Default: 'Loud'", "Bord:CompareEvery is no setting", "Limits:MaxHeaderBytes: 'many'", "RateLimits:PermitsPerMinute"],
            wrong => Assert.Contains(lines, line => line.Contains(wrong, StringComparison.Ordinal)));
        Assert.DoesNotContain("hush", errors.ToString(), StringComparison.Ordinal);
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task Each_value_tells_where_it_comes_from_and_a_secret_is_not_shown()
    {
        folder
            .Write("shared", """{ "Hub": { "MaxConnections": 11, "MaxEventStreams": 12, "TopicsPerConnection": 13 } }""")
            .Write("gateway", """{ "Hub": { "MaxEventStreams": 14 } }""");
        using var secrets = new SharedConfiguration();
        await File.WriteAllTextAsync(Path.Combine(secrets.Path, "Mail__Password"), "hush");

        await using var gateway = Gateway.Build([$"--Configuration:Folder={folder.Path}", $"--Configuration:SecretsFolder={secrets.Path}", "--Hub:TopicsPerConnection=15"]);

        var settings = gateway.Services.GetRequiredService<ConfigurationInForce>().Settings().ToDictionary(setting => setting.Key, StringComparer.Ordinal);
        Assert.Equal(("11", "shared.json"), (settings["Hub:MaxConnections"].Value, settings["Hub:MaxConnections"].Origin));
        Assert.Equal(("14", "gateway.json"), (settings["Hub:MaxEventStreams"].Value, settings["Hub:MaxEventStreams"].Origin));
        Assert.Equal(("15", "command line"), (settings["Hub:TopicsPerConnection"].Value, settings["Hub:TopicsPerConnection"].Origin));
        Assert.Equal(("4096", "default"), (settings["Hub:MaxMessageBytes"].Value, settings["Hub:MaxMessageBytes"].Origin));
        Assert.Equal(("•••", "secret file"), (settings["Mail:Password"].Value, settings["Mail:Password"].Origin));
        Assert.Equal("hush", gateway.Configuration["Mail:Password"]);
        Assert.DoesNotContain(settings.Keys, key => key.StartsWith("PATH", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_running_server_takes_over_what_is_safe_names_what_waits_and_refuses_what_is_wrong()
    {
        await using var gateway = await RunningGateway.Start($"--Configuration:Folder={folder.Path}", "--Configuration:LookEvery=00:00:00.050", "--Logging:LogLevel:Default=");
        var inForce = gateway.Services.GetRequiredService<ConfigurationInForce>();
        var hub = gateway.Services.GetRequiredService<IOptionsMonitor<ErHubOptions>>();
        var logger = gateway.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Some.Feature");
        var first = inForce.Revision;
        Assert.False(logger.IsEnabled(LogLevel.Debug));

        folder.Write("shared", """{ "Logging": { "LogLevel": { "Some.Feature": "Debug" } }, "Hub": { "MaxConnections": 3, "MaxMessageBytes": 512 } }""");
        await Patience.Until(() => inForce.Revision != first);
        await Patience.Until(() => logger.IsEnabled(LogLevel.Debug));
        await Patience.Until(() => !inForce.AwaitingRestart.IsEmpty);
        Assert.Equal((3, 4_096), (hub.CurrentValue.MaxConnections, hub.CurrentValue.MaxMessageBytes));
        Assert.Equal(["Hub:MaxMessageBytes"], inForce.AwaitingRestart);
        var second = inForce.Revision;

        folder.Write("shared", """{ "Hub": { "MaxConnections": 0, "MaxEventStreams": "many" } }""");
        await Patience.Until(() => !inForce.Refused.IsEmpty);
        Assert.Equal((second, 3), (inForce.Revision, hub.CurrentValue.MaxConnections));

        folder.Write("shared", "{}");
        await Patience.Until(() => inForce.Revision == first);
        await Patience.Until(() => inForce.Refused.IsEmpty);
        Assert.Equal(20_000, hub.CurrentValue.MaxConnections);
        Assert.Empty(inForce.AwaitingRestart);
    }

    [Fact]
    public async Task A_limit_that_was_lowered_at_run_time_counts_from_then_on()
    {
        await using var gateway = await RunningGateway.Start($"--Configuration:Folder={folder.Path}", "--Configuration:LookEvery=00:00:00.050");
        await using var first = await HubClient.Connect(gateway.Public);

        folder.Write("gateway", """{ "Hub": { "MaxConnections": 1 } }""");

        await Patience.Until(async () => (await gateway.Http.PostAsync("/hubs/er/negotiate?negotiateVersion=1", null)).StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task Every_environment_of_the_repository_is_as_it_may_be()
    {
        foreach (var environment in Directory.GetDirectories(Repository.Folder("deploy/config")))
        {
            var (code, output, errors) = await OperatorCommand.Run("config", "check", $"--folder={environment}");

            Assert.True(code == 0, errors);
            Assert.Contains(SharedFolder.Read(environment, "gateway").Revision, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_check_names_every_error_of_every_service()
    {
        folder
            .Write("shared", """{ "Hubb": { "MaxConnections": 5 } }""")
            .Write("gateway", """{ "Hub": { "MaxConnections": 0 } }""")
            .Write("silo-emergency", """{ "Silo": { "Features": "Emergencies", "Port": 0 } }""")
            .Write("easyresponse", """{ "Database": { "Kind": "Paper" } }""")
            .Write("mainframe", "{}");

        var (code, _, errors) = await OperatorCommand.Run("config", "check", $"--folder={folder.Path}");

        Assert.Equal(78, code);
        Assert.All(["Hubb:MaxConnections is no setting", "gateway: Hub:MaxConnections", "no feature Emergencies", "Silo:Port", "easyresponse: Database:Kind", "mainframe.json"], wrong => Assert.Contains(wrong, errors, StringComparison.Ordinal));
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_check_makes_nothing_that_a_server_would_make()
    {
        var made = Path.Combine(folder.Path, "made");
        folder
            .Write("gateway", $$"""{ "Storage": { "Path": "{{made}}/store.db" }, "Keys": { "Folder": "{{made}}/keys" }, "Mail": { "PickupFolder": "{{made}}/mail" }, "Accounts": { "FirstOperatorFile": "{{made}}/code.txt" } }""")
            .Write("easyresponse", $$"""{ "Database": { "Path": "{{made}}/records.db" }, "Keys": { "File": "{{made}}/keys.json" }, "Partner": { "Name": "DoctorForU", "SecretFile": "{{made}}/secret" } }""");

        var (code, _, errors) = await OperatorCommand.Run("config", "check", $"--folder={folder.Path}");

        Assert.True(code == 0, errors);
        Assert.False(Directory.Exists(made), "The check made what then only its user can write.");
    }

    public void Dispose() => folder.Dispose();
}

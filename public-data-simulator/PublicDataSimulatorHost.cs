using DoctorForU.PublicDataSimulator.Access;
using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Control;
using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Messages;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Operations.Directory;
using DoctorForU.PublicDataSimulator.Severe;
using Microsoft.Extensions.Options;

namespace DoctorForU.PublicDataSimulator;

/// <summary>Builds the simulator, for its own process and for tests that host it inside theirs.</summary>
public static class PublicDataSimulatorHost
{
    public const string DefaultUrl = "http://127.0.0.1:5082";

    // Only the controls take bodies, and small ones.
    private const long LargestBody = 64 * 1024;

    /// <summary>
    /// The simulator, not yet started. It reads the command line and environment variables and no settings file, so that it is the same
    /// in every process that hosts it.
    /// </summary>
    /// <param name="args">As on the command line: <c>--urls http://127.0.0.1:0 --Simulator:Seed 7</c>.</param>
    /// <param name="time">Real time as the simulator sees it; the system's when null.</param>
    /// <param name="configure">Applied after the configuration was read.</param>
    public static WebApplication Create(string[] args, TimeProvider? time = null, Action<SimulatorOptions>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);
        builder.WebHost.UseKestrelCore()
            .UseUrls(builder.Configuration["urls"] ?? DefaultUrl)
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Logging.AddConsole().AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddRoutingCore();
        AddOptions(builder, configure);
        AddSimulator(builder.Services, time ?? TimeProvider.System);

        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/health/ready", static () => TypedResults.Text("ready"));
        app.MapControl();
        var endpoint = app.Services.GetRequiredService<PublicDataEndpoint>();
        app.MapGet(PublicDataEndpoint.Path, (RequestDelegate)endpoint.Answer);
        app.MapFallback("{**path}", (RequestDelegate)endpoint.AnswerNothing);
        return app;
    }

    private static void AddOptions(WebApplicationBuilder builder, Action<SimulatorOptions>? configure) =>
        builder.Services.AddOptions<SimulatorOptions>()
            .Bind(builder.Configuration.GetSection(SimulatorOptions.Section))
            .Configure(options => configure?.Invoke(options))
            .PostConfigure(options =>
            {
                if (options.ServiceKeys.Count == 0)
                    options.ServiceKeys.Add(SimulatorOptions.DevelopmentKey);
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();

    private static void AddSimulator(IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton(s => s.GetRequiredService<IOptions<SimulatorOptions>>().Value);
        services.AddSingleton<SimulatedClock>();
        services.AddSingleton(_ => InstitutionCatalogue.Load());
        services.AddSingleton<BedBoard>();
        services.AddSingleton<RoomPins>();
        services.AddSingleton<AcceptanceRegister>();
        services.AddSingleton<MessageBoard>();
        services.AddSingleton<FaultBoard>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<ServiceKeys>();
        services.AddSingleton(s => new CallLedger(s.GetRequiredService<SimulatorOptions>().DailyQuota));
        services.AddSingleton<PlaceFilter>();
        services.AddSingleton<OutpatientHours>();
        services.AddSingleton<IPublicOperation, BedsOperation>();
        services.AddSingleton<IPublicOperation, MessagesOperation>();
        services.AddSingleton<IPublicOperation, AcceptanceOperation>();
        services.AddSingleton<IPublicOperation, InstitutionListOperation>();
        services.AddSingleton<IPublicOperation>(s => s.GetRequiredService<BasicInformationOperation>());
        services.AddDirectory();
        services.AddSingleton<ReplySender>();
        services.AddSingleton<PublicDataEndpoint>();
        services.AddSingleton(SimulatorControl.Over);
    }
}

using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.ApiGateway.Health;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.ApiGateway.Hosting;
using DoctorForU.ApiGateway.Http;
using DoctorForU.ApiGateway.Operations;
using DoctorForU.ApiGateway.Records;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.WebClient;

namespace DoctorForU.ApiGateway;

/// <summary>The gateway, put together: a table of contents.</summary>
internal static class Gateway
{
    /// <param name="adjust">For tests: changes to configuration and services before the application is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddCentralConfiguration("gateway").AddListeners("127.0.0.1:5080", "127.0.0.1:5090").AddHttpRules("/api", "/hubs", "/openapi").AddHealth().AddTelemetry("gateway").AddApiDocument().AddGrainCluster().AddAccounts().AddNamedCommands().AddErBoard().AddHospitals().AddRecords().AddReservations().AddHealthLog().AddInquiries().AddConsole().AddWebClient();

        var app = builder.BuildChecked();
        app.UseHttpRules();
        app.UseInternalListener();
        app.UseClientFiles();
        app.UseRouting();
        app.UseOverload();
        app.UsePolicies();
        app.UseNamedCommands();
        app.MapHealth();
        app.MapErBoard();
        app.MapHospitals();
        app.MapAccounts();
        app.MapRecords();
        app.MapReservations();
        app.MapHealthLog();
        app.MapInquiries();
        app.MapConsole();
        app.MapApiDocument();
        app.UseEndpoints(_ => { });
        app.RunClientPage();
        return app;
    }
}

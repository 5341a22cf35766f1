using DoctorForU.ApiGateway.Emergency;
using DoctorForU.ApiGateway.Hosting;
using DoctorForU.ApiGateway.Http;
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
        builder.AddListeners().AddHttpRules().AddHealth().AddApiDocument().AddGrainCluster().AddErBoard().AddWebClient();

        var app = builder.Build();
        app.UseHttpRules();
        app.UseInternalListener();
        app.UseClientFiles();
        app.UseRouting();
        app.MapHealth();
        app.MapErBoard();
        app.MapApiDocument();
        app.UseEndpoints(_ => { });
        app.RunClientPage();
        return app;
    }
}

using DoctorForU.EasyResponse.Administration;
using DoctorForU.EasyResponse.Hosting;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Records;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse;

/// <summary>The medical-record server, put together: a table of contents.</summary>
internal static class EasyResponseServer
{
    /// <param name="adjust">For tests: changes to configuration and services before the application is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddCentralConfiguration("easyresponse").AddListeners("127.0.0.1:5081", "127.0.0.1:5092").AddHttpRules(PathString.Empty).AddHealth();
        builder.AddRecordServer();
        adjust?.Invoke(builder);
        builder.AddTelemetry("easyresponse");

        var app = builder.BuildChecked();
        app.UseHttpRules();
        app.UseInternalListener();
        app.UseRouting();
        app.UseOverload();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapPopulation();
        app.MapOrganisations();
        app.MapTokens();
        app.MapSubjects();
        app.MapRecords();
        app.MapAdministrators();
        app.MapAdministration();
        app.MapApiDocument();
        return app;
    }
}

using DoctorForU.ApiGateway.Emergency.Export;
using DoctorForU.ApiGateway.Emergency.History;
using DoctorForU.ApiGateway.Emergency.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>What the gateway needs for the board, and where it serves it.</summary>
internal static class ErRouting
{
    public static WebApplicationBuilder AddErBoard(this WebApplicationBuilder builder)
    {
        builder.AddChecked<FollowingOptions>(FollowingOptions.Section);
        builder.AddChecked<ErHubOptions>(ErHubOptions.Section);
        builder.Services
            .AddSingleton<NationalBoard>()
            .AddSingleton<FeedBoard>()
            .AddSingleton<LiveTopics>()
            .AddSingleton<Sparklines>()
            .AddSingleton<HistoryEndpoints>()
            .AddSingleton<ExportEndpoints>()
            .AddSingleton<EventStreams>()
            .AddSingleton<ErEndpoints>()
            .AddSingleton<BoardMetrics>()
            .AddHostedService<BoardFollowing>()
            .ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(ErJson.Plain));
        builder.Services.AddHealthChecks().AddCheck<BoardsRead>("boards", tags: [HealthRouting.Ready]);
        builder.AddErHub();
        return builder;
    }

    public static void MapErBoard(this WebApplication app)
    {
        var board = app.Services.GetRequiredService<ErEndpoints>();
        var er = app.MapGroup("/api/er").AllowAnonymous().WithTags("Emergency");
        er.MapGet("/regions", board.Regions).WithName("ErRegions").WithSummary("Regions with how their emergency rooms fare.").ProducesList<ErRegionList>();
        er.MapGet("/rooms", board.Rooms).WithName("ErRooms").WithSummary("Emergency rooms: all, or those that match.").ProducesList<ErRoomList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(ErRoomsParameters.Describe);
        er.MapGet("/rooms/{hpid}", board.Room).WithName("ErRoom").WithSummary("One emergency room.").ProducesList<ErRoomJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        er.MapGet("/messages", board.Messages).WithName("ErMessages").WithSummary("What hospitals tell the ambulance service, newest first.").ProducesList<ErMessageList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(ErMessagesParameters.Describe);
        er.MapGet("/feed", board.Feed).WithName("ErFeed").WithSummary("How the feeds from the national API fare.").ProducesList<ErFeedList>();
        _ = app.Services.GetRequiredService<BoardMetrics>();
        er.MapErHistory(app.Services);
        er.MapErExports(app.Services);
        app.MapErHub();
    }

    private static void MapErHistory(this RouteGroupBuilder er, IServiceProvider services)
    {
        var history = services.GetRequiredService<HistoryEndpoints>();
        er.MapGet("/rooms/{hpid}/history", history.Room).WithName("ErRoomHistory").WithSummary("How many general beds were free in an emergency room, and how it usually is.")
            .ProducesList<ErHistoryJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(HistoryParameters.DescribeRoom);
        er.MapGet("/sparklines", history.Lines).WithName("ErSparklines").WithSummary("The last 24 hours of many emergency rooms, hour by hour.")
            .ProducesList<SparklineList>().ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(HistoryParameters.DescribeLines);
    }

    private static void MapErExports(this RouteGroupBuilder er, IServiceProvider services)
    {
        var (export, streams) = (services.GetRequiredService<ExportEndpoints>(), services.GetRequiredService<EventStreams>());
        er.MapGet("/export.csv", export.Csv).WithName("ErExportCsv").WithSummary("Emergency rooms as comma-separated values.").ProducesFile("text/csv");
        er.MapGet("/export.json", export.Json).WithName("ErExportJson").WithSummary("Emergency rooms as a JSON file.").ProducesFile("application/json");
        er.MapGet("/export.geojson", export.GeoJson).WithName("ErExportGeoJson").WithSummary("Emergency rooms with a place as GeoJSON.").ProducesFile("application/geo+json");
        er.MapGet("/events", streams.Follow).WithName("ErEvents").WithSummary("Live boards as Server-Sent Events.")
            .IsLongLived().Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer(HistoryParameters.DescribeLines);
    }

    private static void ProducesFile(this RouteHandlerBuilder route, string type) => route
        .Produces(StatusCodes.Status200OK, contentType: type)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer(ErRoomsParameters.Describe);

    private static RouteHandlerBuilder ProducesList<T>(this RouteHandlerBuilder route) => route
        .Produces<T>(StatusCodes.Status200OK, "application/json")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static void AddErHub(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HubFailures>().AddSingleton<ErConnections>().AddSingleton<HubLifetimeManager<ErHub>>(services => services.GetRequiredService<ErConnections>());
        builder.Services.AddSignalR().AddHubOptions<ErHub>(hub => hub.AddFilter<HubFailures>()).AddJsonProtocol(json => json.PayloadSerializerOptions = ErJson.Wire);

        // It logs every refusal as an error of ours; what is one, HubFailures tells.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None);
        builder.Services.AddOptions<HubOptions<ErHub>>().Configure<IOptionsMonitor<ErHubOptions>>((hub, limits) =>
            hub.MaximumReceiveMessageSize = limits.CurrentValue.MaxMessageBytes);
    }

    private static void MapErHub(this WebApplication app)
    {
        var connections = app.Services.GetRequiredService<ErConnections>();
        app.MapHub<ErHub>("/hubs/er").AllowAnonymous().IsLongLived().Add(endpoint => endpoint.RequestDelegate = HubGate.Before(endpoint.RequestDelegate!, connections));
    }
}

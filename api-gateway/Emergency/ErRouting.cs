using DoctorForU.ApiGateway.Emergency.Live;
using DoctorForU.ApiGateway.Hosting;
using DoctorForU.ApiGateway.Http;
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
            .AddSingleton<ErEndpoints>()
            .AddHostedService<BoardFollowing>()
            .ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(ErJson.Plain));
        builder.Services.AddHealthChecks().AddCheck<BoardsRead>("boards", tags: [HealthRouting.Ready]);
        builder.AddErHub();
        return builder;
    }

    public static void MapErBoard(this WebApplication app)
    {
        var board = app.Services.GetRequiredService<ErEndpoints>();
        var er = app.MapGroup("/api/er").WithTags("Emergency");
        er.MapGet("/regions", board.Regions).WithName("ErRegions").WithSummary("Regions with how their emergency rooms fare.").ProducesList<ErRegionList>();
        er.MapGet("/rooms", board.Rooms).WithName("ErRooms").WithSummary("Emergency rooms: all, or those that match.").ProducesList<ErRoomList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(ErRoomsParameters.Describe);
        er.MapGet("/rooms/{hpid}", board.Room).WithName("ErRoom").WithSummary("One emergency room.").ProducesList<ErRoomJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        er.MapGet("/feed", board.Feed).WithName("ErFeed").WithSummary("How the feeds from the national API fare.").ProducesList<ErFeedList>();
        app.MapErHub();
    }

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
        builder.Services.AddOptions<HubOptions<ErHub>>().Configure<IOptions<ErHubOptions>>((hub, limits) =>
            hub.MaximumReceiveMessageSize = limits.Value.MaxMessageBytes);
    }

    private static void MapErHub(this WebApplication app)
    {
        var connections = app.Services.GetRequiredService<ErConnections>();
        app.MapHub<ErHub>("/hubs/er").Add(endpoint => endpoint.RequestDelegate = HubGate.Before(endpoint.RequestDelegate!, connections));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DoctorForU.Benchmarks.Accounts;
using DoctorForU.Benchmarks.Reservations;
using DoctorForU.Emergency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>The servers that are measured, each run by <see cref="ServerProcess"/> in a process of its own.</summary>
internal static class Servers
{
    public const string Gateway = "gateway";
    public const string BareKestrel = "kestrel";
    public const string BareSignalR = "signalr";
    public const string Topic = "region/11";

    /// <summary>Rooms that one publication changes: what a poll changes in Seoul.</summary>
    private const int Rooms = 15;

    public static async Task Run(string server, int port, string[] arguments)
    {
        await using var app = server switch
        {
            Gateway => BuildGateway(port, arguments),
            BareKestrel => BuildBareKestrel(port, await File.ReadAllBytesAsync(arguments[0])),
            BareSignalR => BuildBareSignalR(port),
            AccountServers.JwtBearer => BuildGateway(port, arguments, AccountServers.VerifyByJwtBearer),
            AccountServers.NoAuthentication => BuildGateway(port, arguments, AccountServers.VerifyNothing),
            AccountServers.BareHash => AccountServers.BuildBareHash(Empty(port)),
            _ => throw new ArgumentException($"No server is called '{server}'.", nameof(server)),
        };
        await app.StartAsync();
        Console.WriteLine("ready");
        for (var number = 1; await Console.In.ReadLineAsync() is { } command; number++)
        {
            await Do(app, command, number);
            Console.WriteLine("done");
        }

        await app.StopAsync();
    }

    /// <summary>The room that reads ask for.</summary>
    public static string RoomRead => HpidOf(0);

    private static async Task Do(WebApplication app, string command, int number)
    {
        switch (command)
        {
            case AccountServers.SignUpPeople:
                await AccountServers.SignUp(app);
                break;
            case "publish":
                await app.Services.GetRequiredService<IGrainFactory>().GetGrain<IErRegionGrain>("11").Apply(Changed(number), []);
                break;
            case var _ when command.StartsWith("broadcast ", StringComparison.Ordinal):
                var payload = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(command["broadcast ".Length..]));
                await app.Services.GetRequiredService<IHubContext<BareHub>>().Clients.Group(Topic).SendAsync("delta", payload);
                break;
            case var _ when command.StartsWith("clinic ", StringComparison.Ordinal):
                await Clinic.Open(app, command["clinic ".Length..]);
                break;
            default:
                throw new ArgumentException($"No command is called '{command}'.", nameof(command));
        }
    }

    private static WebApplication BuildGateway(int port, string[] arguments, Action<WebApplicationBuilder>? adjust = null) => ApiGateway.Gateway.Build(
    [
        $"--Listen:Public=127.0.0.1:{port}",
        $"--Listen:Internal=127.0.0.1:{ServerProcess.FreePort()}",
        "--RateLimits:Enabled=false",
        "--Logging:LogLevel:Default=Error",
        .. arguments,
    ],
        adjust);

    private static WebApplication BuildBareKestrel(int port, byte[] body)
    {
        var builder = Empty(port);
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        return app;
    }

    private static WebApplication BuildBareSignalR(int port)
    {
        var builder = Empty(port);
        builder.Services.AddRoutingCore();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.UseRouting();
        app.UseWebSockets();
        app.MapHub<BareHub>("/hubs/er");
        return app;
    }

    private static WebApplicationBuilder Empty(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole();
        return builder;
    }

    private static string HpidOf(int room) => string.Create(CultureInfo.InvariantCulture, $"A11{room:00000}");

    private static ValueList<ErRoomView> Changed(int number) => Enumerable.Range(0, Rooms).Select(room => View(HpidOf(room), number)).ToValueList();

    private static ErRoomView View(string hpid, int number)
    {
        var now = TimeProvider.System.GetUtcNow().InKorea();
        ImmutableArray<Beds> beds = [.. Enumerable.Range(0, 14).Select(kind => new Beds((BedKind)kind, BedCount.Known((number + kind) % 20), BedCount.Known(20)))];
        ImmutableArray<Equipment> equipment = [.. Enumerable.Range(0, 10).Select(kind => new Equipment((EquipmentKind)kind, EquipmentState.Yes))];
        var institution = new ErInstitution(hpid, "서울중앙종합병원", ErGrade.LocalCenter, "11", "종로구", "서울특별시 종로구 큰길 101", new GeoPoint(37.5796, 126.9990), "02-000-0000", "02-000-0001");
        var reading = new BedReading(hpid, institution.Name, "02-000-0001", now, StampOrigin.Hospital, null, new(beds), new(equipment));
        return new ErRoomView(hpid, "11", number, institution, reading, now, Freshness.Fresh, [], []);
    }

    /// <summary>The peer's hub: one group, one broadcast, nothing else.</summary>
    internal sealed class BareHub : Hub
    {
        public Task Subscribe(string topic, string? epoch, long? sequence) => Groups.AddToGroupAsync(Context.ConnectionId, topic);
    }
}

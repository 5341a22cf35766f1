using System.Text.Json;
using DoctorForU.PublicDataSimulator.Faults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.PublicDataSimulator.Control;

/// <summary>The switches over HTTP, for callers on this machine only.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        var control = app.MapGroup("/control").AddEndpointFilter<LoopbackOnly>();
        control.MapGet("", GetState);
        control.MapPost("/faults", AddFault);
        control.MapDelete("/faults", ClearFaults);
        control.MapPost("/clock", SetClock);
        control.MapPost("/quota", SetQuota);
        control.MapPost("/refusals", SetRefusals);
        control.MapPost("/rooms/{hpid}", PinRoom);
        control.MapDelete("/rooms/{hpid}", UnpinRoom);
        control.MapPost("/counters/reset", ResetCounters);
    }

    private static JsonHttpResult<SimulatorState> GetState(SimulatorControl control) => State(control);

    private static Task<IResult> AddFault(HttpRequest request, SimulatorControl control) => With<Fault>(request, fault =>
    {
        if (FaultRules.Broken(fault) is { } broken)
            return Refuse(broken.Member, broken.Reason);

        control.Fail(fault);
        return State(control);
    });

    private static JsonHttpResult<SimulatorState> ClearFaults(SimulatorControl control)
    {
        control.ClearFaults();
        return State(control);
    }

    private static Task<IResult> SetClock(HttpRequest request, SimulatorControl control) => With<ClockRequest>(request, clock =>
    {
        // Stamps need days after 1970, and years of four digits even after weeks at the highest rate.
        if (clock.Now is { Year: < 1971 or > 2999 })
            return Refuse("now", "must be from 1971 to 2999");

        if (clock.Rate is < 0 or > 100_000)
            return Refuse("rate", "must be from 0 to 100000");

        control.SetClock(clock.Now, clock.Rate);
        return State(control);
    });

    private static Task<IResult> SetQuota(HttpRequest request, SimulatorControl control) => With<QuotaRequest>(request, quota =>
    {
        if (quota.Limit is < 0)
            return Refuse("limit", "must not be negative");

        if (quota.Limit is { } limit)
            control.SetQuota(limit);

        if (quota.Reset == true)
            control.ResetQuota();

        return State(control);
    });

    private static Task<IResult> SetRefusals(HttpRequest request, SimulatorControl control) => With<RefusalsRequest>(request, refusals =>
    {
        if (refusals.Style is not { } style)
            return Refuse("style", "must be legacy or gateway");

        control.SetRefusalStyle(style);
        return State(control);
    });

    private static Task<IResult> PinRoom(string hpid, HttpRequest request, SimulatorControl control) => With<RoomRequest>(request, room =>
    {
        if (room.Hvec is not { } hvec)
            return Refuse("hvec", "is needed");

        return control.Pin(hpid, hvec) ? State(control) : NoSuchRoom();
    });

    private static IResult UnpinRoom(string hpid, SimulatorControl control) => control.Unpin(hpid) ? State(control) : NoSuchRoom();

    private static JsonHttpResult<SimulatorState> ResetCounters(SimulatorControl control)
    {
        control.ResetCounters();
        return State(control);
    }

    private static async Task<IResult> With<T>(HttpRequest request, Func<T, IResult> apply)
    {
        if (!request.HasJsonContentType())
            return TypedResults.Problem("The body must be JSON.", statusCode: StatusCodes.Status415UnsupportedMediaType);

        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, ControlJson.Options, request.HttpContext.RequestAborted);
            return body is null ? Refuse("body", "is needed") : apply(body);
        }
        catch (BadHttpRequestException mistake)
        {
            // Too large, or ended before its length.
            return TypedResults.Problem("The body cannot be read.", statusCode: mistake.StatusCode);
        }
        catch (JsonException mistake)
        {
            return Refuse(mistake.Path is { Length: > 2 } path ? path[2..] : "body", "cannot be read");
        }
    }

    private static JsonHttpResult<SimulatorState> State(SimulatorControl control) => TypedResults.Json(control.State, ControlJson.Options);

    private static ProblemHttpResult NoSuchRoom() =>
        TypedResults.Problem("No room with this hpid, or it is not held.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult Refuse(string member, string reason) => TypedResults.Problem(
        $"{member} {reason}",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("member", member)]);
}

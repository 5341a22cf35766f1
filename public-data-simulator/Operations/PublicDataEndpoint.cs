using DoctorForU.PublicDataSimulator.Access;
using DoctorForU.PublicDataSimulator.Faults;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>The services as callers meet them: firewall, gateway (operation, key, quota), then the operation, with what is broken today.</summary>
internal sealed partial class PublicDataEndpoint(
    IEnumerable<IPublicOperation> operations,
    ServiceKeys keys,
    CallLedger ledger,
    FaultBoard faults,
    Refusals refusals,
    ReplySender sender,
    SimulatedClock clock,
    ILogger<PublicDataEndpoint> logger)
{
    public const string Path = "/B552657/{service}/{operation}";

    private readonly Dictionary<string, IPublicOperation> byName = operations.ToDictionary(o => o.Name, StringComparer.Ordinal);

    public Task Answer(HttpContext context) => sender.Send(context, Decide(context.Request));

    /// <summary>Any other address of the host.</summary>
    public Task AnswerNothing(HttpContext context) =>
        sender.Send(context, PassesFirewall(context.Request) ? refusals.NoSuchApi() : Refusals.Forbidden());

    private static bool PassesFirewall(HttpRequest request) => !string.IsNullOrWhiteSpace(request.Headers.UserAgent);

    private Reply Decide(HttpRequest request)
    {
        if (!PassesFirewall(request))
            return Refusals.Forbidden();

        var name = request.RouteValues["operation"] as string ?? "";
        if (!byName.TryGetValue(name, out var operation) || request.RouteValues["service"] as string != OperationNames.ServiceOf(name))
            return refusals.NoSuchApi();

        var key = request.Query["serviceKey"].ToString();
        if (key.Length == 0)
            return refusals.NoKey();

        if (keys.PlaceOf(key) is not { } place)
            return refusals.UnknownKey();

        var now = clock.UnixSeconds;
        if (!ledger.TryCharge(name, place, now))
            return refusals.QuotaExceeded();

        var fault = faults.Take(name);
        if (fault is not null)
            LogFault(fault.Kind, name);

        return BrokenOperation.Answer(operation, OperationQuery.Read(request.Query), now, fault);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fault {Kind} met by a call to {Operation}")]
    private partial void LogFault(FaultKind? kind, string operation);
}

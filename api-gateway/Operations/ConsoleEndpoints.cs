using System.Text.RegularExpressions;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Operations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What the ops console shows and has done (docs/operators-guide.md). The grains check the caller's role as well.</summary>
internal static partial class ConsoleEndpoints
{
    private const string Isolated = "isolated";
    private const string Closed = "closed";
    private const int LargestSize = 100;
    private const int UsualSize = 50;
    private static readonly EnumNames<NodeOrderScope> Scopes = new();

    public static async Task<IResult> Nodes(SignedIn me, IClusterClient cluster, [FromServices] IRuntimeDashboard? dashboard)
    {
        var items = (await NodesGrain(cluster).List(me.Caller)).Select(NodeJson.From).ToList();
        return TypedResults.Ok(new NodeList(items, items.Count, dashboard?.Address));
    }

    public static async Task<IResult> OpenDashboard(HttpContext http, [FromServices] IRuntimeDashboard? dashboard)
    {
        if (dashboard is null)
            return Problems.Of(StatusCodes.Status404NotFound, "dashboard.none", "The embedded runtime has no dashboard of its own; the console shows all there is.");
        await dashboard.Open(http);
        return TypedResults.NoContent();
    }

    public static async Task<IResult> OrderBreaker(string node, string breaker, BreakerOrderRequest request, SignedIn me, IClusterClient cluster)
    {
        var fields = new AccountFields();
        if (fields.Required("state", request.State) is { Length: > 0 } state && state is not (Isolated or Closed))
            fields.Refuse("state", "state.unknown");
        return fields.AreRight
            ? Answer(await NodesGrain(cluster).Order(me.Caller, node, new(NewOrderId(), me.UserId, new(breaker, request.State == Isolated), LogLevel: null), NodeOrderScope.Node))
            : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> OrderLogLevel(string node, LogLevelRequest request, SignedIn me, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var category = fields.Required("category", request.Category);
        if (!CategoryForm().IsMatch(category))
            fields.Refuse("category", "category.format");
        if (request.Level is { } level && !Enum.GetNames<LogLevel>().Contains(level, StringComparer.Ordinal))
            fields.Refuse("level", "level.unknown");
        var scope = request.For is { } named ? Scopes.Find(named) : NodeOrderScope.Node;
        if (scope is null)
            fields.Refuse("for", "for.unknown");
        return fields.AreRight
            ? Answer(await NodesGrain(cluster).Order(me.Caller, node, new(NewOrderId(), me.UserId, Breaker: null, new(category, request.Level)), scope!.Value))
            : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> Mail(SignedIn me, IClusterClient cluster)
    {
        var shards = (await Task.WhenAll(Outboxes(cluster).Select(outbox => outbox.Waiting(me.Caller)))).OfType<OutboxWaiting>().ToList();
        var items = shards.SelectMany(shard => shard.Items).OrderBy(mail => mail.NextAt).Take(OutboxWaiting.MostShown).Select(WaitingMailJson.From).ToList();
        var waiting = shards.Sum(shard => shard.Status.Waiting);
        return TypedResults.Ok(new MailOutboxJson(
            waiting, shards.Sum(shard => shard.Status.Sent), shards.Sum(shard => shard.Status.GivenUp), shards.Min(shard => shard.Status.Failing)?.InAnswers(), items, waiting));
    }

    public static async Task<IResult> RetryMail(SignedIn me, IClusterClient cluster)
    {
        await Audit(cluster).Ordered(me.Caller, AuditNames.MailsRetried);
        await Task.WhenAll(Outboxes(cluster).Select(outbox => outbox.Retry(me.Caller)));
        return TypedResults.NoContent();
    }

    public static async Task<IResult> Audit(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var (page, size) = (reading.Integer("page", 1, 1_000_000) ?? 1, reading.Integer("size", 1, LargestSize) ?? UsualSize);
        var name = reading.Single("event", "The name of an event, such as logged-in.");
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        return await Audit(cluster).List(me.Caller, name, (page - 1) * size, size) is { } found
            ? TypedResults.Ok(new AuditList([.. found.Items.Select(AuditEntryJson.From)], found.Total, page, size))
            : NotYours();
    }

    public static async Task<IResult> Sessions(string loginId, SignedIn me, IClusterClient cluster)
    {
        var owner = AccountFields.IsLoginId(loginId) ? await cluster.GetGrain<ILoginGrain>(AccountKeys.OfLoginId(loginId)).Owner() : null;
        if (owner is null || await cluster.GetGrain<IUserGrain>(owner).SessionsFor(me.Caller) is not { } account)
            return NoAccount();
        var items = account.Sessions.Select(AccountSessionJson.From).ToList();
        return TypedResults.Ok(new AccountSessionList(account.UserId, account.Role, items, items.Count));
    }

    public static async Task<IResult> EndSessions(string userId, SignedIn me, IClusterClient cluster) =>
        AccountKeys.IsUserId(userId) && await cluster.GetGrain<IUserGrain>(userId).EndSessionsFor(me.Caller) ? TypedResults.NoContent() : NoAccount();

    // Not the caller's key: two operators may choose the same one.
    private static string NewOrderId() => Guid.CreateVersion7().ToString("N");

    private static IResult Answer(NodeOrderOutcome outcome) => outcome switch
    {
        NodeOrderOutcome.Taken => TypedResults.Accepted((string?)null),
        NodeOrderOutcome.NotYours => NotYours(),
        NodeOrderOutcome.NodeUnknown => Problems.Of(StatusCodes.Status404NotFound, "node.unknown", "No process of this name is there."),
        NodeOrderOutcome.BreakerUnknown => Problems.Of(StatusCodes.Status404NotFound, "breaker.unknown", "That process has no such breaker."),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };

    private static ProblemHttpResult NotYours() => Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden", "The console is for operators.");

    private static ProblemHttpResult NoAccount() => Problems.Of(StatusCodes.Status404NotFound, "account.unknown", "There is no such account.");

    private static INodesGrain NodesGrain(IClusterClient cluster) => cluster.GetGrain<INodesGrain>(INodesGrain.All);

    private static IAuditDeskGrain Audit(IClusterClient cluster) => cluster.GetGrain<IAuditDeskGrain>(IAuditDeskGrain.All);

    private static IEnumerable<IMailOutboxGrain> Outboxes(IClusterClient cluster) => MailShards.All.Select(shard => cluster.GetGrain<IMailOutboxGrain>(shard));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.+`]{0,199}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CategoryForm();
}

using DoctorForU.Accounts;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Operations;

/// <summary>Knows the processes by what they report. When it begins anew it knows them all within seconds.</summary>
[GrainType("operations.nodes"), KeepAlive]
internal sealed class NodesGrain(TimeProvider clock) : Grain, INodesGrain
{
    private NodeBoard board = new();

    public Task<NodeOrders> Report(NodeReport report)
    {
        var now = clock.GetUtcNow();
        board = board.Reported(report, now);
        return Task.FromResult(new NodeOrders(board.IsWatched(now), board.OrdersOf(report.Node)));
    }

    public Task Leave(string node)
    {
        board = board.Left(node);
        return Task.CompletedTask;
    }

    public Task<ValueList<NodeSeen>> List(Caller caller)
    {
        if (caller.Role != AccountRole.Operator)
            return Task.FromResult(ValueList<NodeSeen>.Empty);
        var now = clock.GetUtcNow();
        board = board.Looked(now);
        return Task.FromResult(board.Seen(now));
    }

    public async Task<NodeOrderOutcome> Order(Caller caller, string node, NodeOrder order, NodeOrderScope scope)
    {
        var now = clock.GetUtcNow();
        if (caller.Role != AccountRole.Operator)
            return NodeOrderOutcome.NotYours;
        if (board.Refuses(node, order, now) is { } refusal)
            return refusal;

        // Written down before it is done: whoever did it is known, whatever comes of it.
        await GrainFactory.GetGrain<IAuditDeskGrain>(IAuditDeskGrain.All).Ordered(caller, NameOf(order));
        board = board.Reached(node, scope, now).Aggregate(board.Looked(now), (next, reached) => next.Ordered(reached, order));
        return NodeOrderOutcome.Taken;
    }

    private static string NameOf(NodeOrder order) => order.Breaker switch
    {
        { Isolate: true } => AuditNames.BreakerIsolated,
        { Isolate: false } => AuditNames.BreakerClosed,
        null => AuditNames.LogLevelChanged,
    };
}

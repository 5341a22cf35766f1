using System.Collections.Immutable;

namespace DoctorForU.Operations;

/// <summary>The last report of every process, and what each is still to do.</summary>
internal sealed record NodeBoard
{
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan GoneAfter = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan WatchedFor = TimeSpan.FromSeconds(30);

    private ImmutableSortedDictionary<string, Entry> Nodes { get; init; } = ImmutableSortedDictionary.Create<string, Entry>(StringComparer.Ordinal);

    private DateTimeOffset? LookedAt { get; init; }

    public bool IsWatched(DateTimeOffset now) => LookedAt is { } at && now - at < WatchedFor;

    public NodeBoard Looked(DateTimeOffset now) => this with { LookedAt = now };

    /// <summary>The process is there, and what it has carried out it need not do again.</summary>
    public NodeBoard Reported(NodeReport report, DateTimeOffset now)
    {
        var before = Nodes.GetValueOrDefault(report.Node)?.Orders ?? [];
        return this with { Nodes = WithoutGone(now).SetItem(report.Node, new(report, now, [.. before.Where(order => !report.CarriedOut.Contains(order.Id))])) };
    }

    public NodeBoard Left(string node) => this with { Nodes = Nodes.Remove(node) };

    /// <summary>What a process is to do.</summary>
    public ValueList<NodeOrder> OrdersOf(string node) => [.. Nodes.GetValueOrDefault(node)?.Orders ?? []];

    /// <summary>Null where the order was taken; else why not.</summary>
    public NodeOrderOutcome? Refuses(string node, NodeOrder order, DateTimeOffset now) =>
        Nodes.GetValueOrDefault(node) is not { } entry || IsGone(entry, now) ? NodeOrderOutcome.NodeUnknown
        : order.Breaker is { } breaker && !entry.Report.Breakers.Any(known => known.Name == breaker.Name) ? NodeOrderOutcome.BreakerUnknown
        : null;

    /// <summary>The processes that an order about one of them reaches.</summary>
    public ValueList<string> Reached(string node, NodeOrderScope scope, DateTimeOffset now) => scope == NodeOrderScope.Node
        ? [node]
        : [.. WithoutGone(now).Values.Select(entry => entry.Report).Where(report => scope == NodeOrderScope.All || IsAlike(report, Nodes[node].Report)).Select(report => report.Node)];

    /// <summary>A later order about the same thing takes the place of the earlier one.</summary>
    public NodeBoard Ordered(string node, NodeOrder order)
    {
        var entry = Nodes[node];
        return this with { Nodes = Nodes.SetItem(node, entry with { Orders = [.. entry.Orders.Where(before => !IsAboutTheSame(before, order)), order] }) };
    }

    /// <summary>Gateways first, then by name.</summary>
    public ValueList<NodeSeen> Seen(DateTimeOffset now) =>
    [
        .. WithoutGone(now).Values
            .OrderBy(entry => entry.Report.Program, StringComparer.Ordinal)
            .ThenBy(entry => entry.Report.Node, StringComparer.Ordinal)
            .Select(entry => new NodeSeen(entry.Report, entry.At, now - entry.At >= SilentAfter)),
    ];

    private ImmutableSortedDictionary<string, Entry> WithoutGone(DateTimeOffset now) => Nodes.RemoveRange(Nodes.Where(node => IsGone(node.Value, now)).Select(node => node.Key));

    private static bool IsAlike(NodeReport one, NodeReport other) => one.Program == other.Program && one.Roles.Equals(other.Roles);

    private static bool IsGone(Entry entry, DateTimeOffset now) => now - entry.At >= GoneAfter;

    private static bool IsAboutTheSame(NodeOrder one, NodeOrder other) =>
        (one.Breaker is not null && one.Breaker.Name == other.Breaker?.Name) || (one.LogLevel is not null && one.LogLevel.Category == other.LogLevel?.Category);

    private sealed record Entry(NodeReport Report, DateTimeOffset At, ImmutableArray<NodeOrder> Orders);
}

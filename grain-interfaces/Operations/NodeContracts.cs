using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Operations;

/// <summary>
/// What every process of the system says of itself, and what operators have it do. In memory alone: processes report every few seconds, so what is
/// lost is there again at once. Key: <see cref="All"/>.
/// </summary>
[Alias("operations.nodes")]
public interface INodesGrain : IGrainWithStringKey
{
    const string All = "all";

    /// <summary>A process tells of itself, and hears what it is to do. Orders come again until a report names them as carried out.</summary>
    [ResponseTimeout("00:00:05"), Alias("report")]
    Task<NodeOrders> Report(NodeReport report);

    /// <summary>A process ends as it should: nobody misses it.</summary>
    [ResponseTimeout("00:00:05"), Alias("leave")]
    Task Leave(string node);

    /// <summary>All processes, for operators; nobody else sees any.</summary>
    [Alias("list")]
    Task<ValueList<NodeSeen>> List(Caller caller);

    /// <summary>Has a process, or others with it, do something when each reports next.</summary>
    [Alias("order")]
    Task<NodeOrderOutcome> Order(Caller caller, string node, NodeOrder order, NodeOrderScope scope);
}

/// <param name="Node">Stable for the life of the process.</param>
/// <param name="Program">See <see cref="NodePrograms"/>.</param>
/// <param name="Roles">What it does: <c>Gateway</c>, and the features whose grains it hosts.</param>
/// <param name="Grains">The class with the most activations first.</param>
/// <param name="Methods">Of the last seconds: the busiest and the slowest. Empty while nobody watches.</param>
/// <param name="CarriedOut">Ids of orders that it got and will not need again.</param>
[GenerateSerializer, Immutable, Alias("operations.node-report")]
public sealed record NodeReport(
    string Node,
    string Program,
    ValueList<string> Roles,
    DateTimeOffset StartedAt,
    NodeUsage Usage,
    ValueList<GrainActivations> Grains,
    ValueList<MethodCalls> Methods,
    ValueList<StorageCalls> Storage,
    ValueList<StreamEvents> Streams,
    ValueList<NodeBreaker> Breakers,
    NodeConfiguration Configuration,
    ValueList<NodeLogLevel> LogLevels,
    ValueList<string> CarriedOut);

public static class NodePrograms
{
    public const string Gateway = "gateway";
    public const string Silo = "silo";
}

/// <param name="CpuShare">Of one core, since the report before: 1 is one core all the time.</param>
/// <param name="QueuedWork">What waits for a thread.</param>
/// <param name="Connections">Open connections of clients.</param>
/// <param name="Watchers">Of them those that watch live: the hub and event streams.</param>
[GenerateSerializer, Immutable, Alias("operations.node-usage")]
public sealed record NodeUsage(double CpuShare, long WorkingSetBytes, long HeapBytes, int Threads, long QueuedWork, int Connections, int Watchers);

/// <param name="Type">The grain type, such as er.room.</param>
[GenerateSerializer, Immutable, Alias("operations.grain-activations")]
public sealed record GrainActivations(string Type, int Activations);

/// <param name="Errors">Calls that threw.</param>
[GenerateSerializer, Immutable, Alias("operations.method-calls")]
public sealed record MethodCalls(string Grain, string Method, double PerSecond, double MeanMilliseconds, double MaxMilliseconds, long Errors);

/// <param name="State">Name of the states, or <c>side-tables</c>.</param>
[GenerateSerializer, Immutable, Alias("operations.storage-calls")]
public sealed record StorageCalls(string Operation, string State, double PerSecond, double MeanMilliseconds, long Errors);

[GenerateSerializer, Immutable, Alias("operations.stream-events")]
public sealed record StreamEvents(string Name, double PerSecond);

[GenerateSerializer, Alias("operations.breaker-standing")]
public enum BreakerStanding
{
    Closed,
    HalfOpen,
    Open,

    /// <summary>Held open by an operator until one closes it.</summary>
    Isolated,
}

[GenerateSerializer, Immutable, Alias("operations.node-breaker")]
public sealed record NodeBreaker(string Name, BreakerStanding State);

/// <param name="Revision">Of the shared configuration in force.</param>
/// <param name="AwaitingRestart">Keys that differ from it until the next start.</param>
/// <param name="Refused">Why the shared configuration, as it is now, was not taken over.</param>
[GenerateSerializer, Immutable, Alias("operations.node-configuration")]
public sealed record NodeConfiguration(string Revision, ValueList<string> AwaitingRestart, ValueList<string> Refused, ValueList<NodeSetting> Settings);

/// <param name="Value">A secret is not told.</param>
/// <param name="Origin">Where the value comes from.</param>
[GenerateSerializer, Immutable, Alias("operations.node-setting")]
public sealed record NodeSetting(string Key, string Value, string Origin);

[GenerateSerializer, Alias("operations.log-level-origin")]
public enum LogLevelOrigin
{
    Configured,

    /// <summary>Set at run time; forgotten when the process ends.</summary>
    Operator,
}

/// <param name="Level">In the platform's word, such as <c>Warning</c>.</param>
[GenerateSerializer, Immutable, Alias("operations.node-log-level")]
public sealed record NodeLogLevel(string Category, string Level, LogLevelOrigin Origin);

/// <param name="ReportedAt">When it reported last.</param>
/// <param name="IsSilent">Whether that is longer ago than it should be.</param>
[GenerateSerializer, Immutable, Alias("operations.node-seen")]
public sealed record NodeSeen(NodeReport Report, DateTimeOffset ReportedAt, bool IsSilent);

/// <param name="IsWatched">Whether an operator looks: then it reports more often, and more.</param>
[GenerateSerializer, Immutable, Alias("operations.node-orders")]
public sealed record NodeOrders(bool IsWatched, ValueList<NodeOrder> Orders);

/// <summary>One of the two. Carrying it out twice does no more than once.</summary>
/// <param name="By">User id of the operator.</param>
[GenerateSerializer, Immutable, Alias("operations.node-order")]
public sealed record NodeOrder(string Id, string By, BreakerOrder? Breaker, LogLevelOrder? LogLevel);

/// <param name="Isolate">Hold it open, or close it.</param>
[GenerateSerializer, Immutable, Alias("operations.breaker-order")]
public sealed record BreakerOrder(string Name, bool Isolate);

/// <param name="Level">Null for what is configured.</param>
[GenerateSerializer, Immutable, Alias("operations.log-level-order")]
public sealed record LogLevelOrder(string Category, string? Level);

/// <summary>Whom an order about a process reaches. Processes that start later are not reached.</summary>
[GenerateSerializer, Alias("operations.node-order-scope")]
public enum NodeOrderScope
{
    /// <summary>The process alone.</summary>
    Node,

    /// <summary>All of its program and roles: the same service, however many processes it has.</summary>
    Service,
    All,
}

[GenerateSerializer, Alias("operations.node-order-outcome")]
public enum NodeOrderOutcome
{
    Taken,
    NotYours,
    NodeUnknown,
    BreakerUnknown,
}

using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Operations;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>One process of the system.</summary>
/// <param name="Silent">Whether it should have reported since.</param>
internal sealed record NodeJson(
    string Node,
    string Program,
    IReadOnlyList<string> Roles,
    DateTimeOffset StartedAt,
    DateTimeOffset ReportedAt,
    bool Silent,
    NodeUsage Usage,
    IReadOnlyList<GrainActivations> Grains,
    IReadOnlyList<MethodCalls> Methods,
    IReadOnlyList<StorageCalls> Storage,
    IReadOnlyList<StreamEvents> Streams,
    IReadOnlyList<NodeBreaker> Breakers,
    NodeConfigurationJson Configuration,
    IReadOnlyList<NodeLogLevel> LogLevels)
{
    public static NodeJson From(NodeSeen seen)
    {
        var report = seen.Report;
        return new(
            report.Node, report.Program, report.Roles, report.StartedAt.InAnswers(), seen.ReportedAt.InAnswers(), seen.IsSilent, report.Usage, report.Grains, report.Methods, report.Storage,
            report.Streams, report.Breakers, NodeConfigurationJson.From(report.Configuration), report.LogLevels);
    }
}

internal sealed record NodeConfigurationJson(string Revision, IReadOnlyList<string> AwaitingRestart, IReadOnlyList<string> Refused, IReadOnlyList<NodeSetting> Settings)
{
    public static NodeConfigurationJson From(NodeConfiguration configuration) =>
        new(configuration.Revision, configuration.AwaitingRestart, configuration.Refused, configuration.Settings);
}

/// <param name="Dashboard">Where the dashboard of the grain runtime is, for whom <c>POST /api/ops/dashboard</c> let in; null where it has none.</param>
internal sealed record NodeList(IReadOnlyList<NodeJson> Items, int Total, string? Dashboard);

internal sealed record BreakerOrderRequest(string? State);

/// <param name="Level">Null for what is configured.</param>
/// <param name="For"><c>node</c> for the process alone, <c>service</c> for all of its program and roles, <c>all</c> for all there are.</param>
internal sealed record LogLevelRequest(string? Category, string? Level, string? For = null);

/// <param name="Failing">Since when sending fails; null when it works.</param>
/// <param name="Items">The soonest first; not all of them when there are many.</param>
internal sealed record MailOutboxJson(int Waiting, long Sent, long GivenUp, DateTimeOffset? Failing, IReadOnlyList<WaitingMailJson> Items, int Total);

/// <summary>A mail that waits. To whom it goes and what it says is told to nobody.</summary>
internal sealed record WaitingMailJson(string Id, int Attempts, DateTimeOffset NextAt, DateTimeOffset? NotAfter)
{
    public static WaitingMailJson From(MailStanding mail) => new(mail.Id, mail.Attempts, mail.NextAt.InAnswers(), mail.NotAfter?.InAnswers());
}

/// <param name="UserId">Whose account; null where nobody's.</param>
/// <param name="ById">Who did it, when it was somebody else.</param>
internal sealed record AuditEntryJson(DateTimeOffset At, string Event, string? UserId, string? SessionId, string? ById)
{
    public static AuditEntryJson From(AuditEntry entry) => new(entry.At.InAnswers(), entry.Name, entry.UserId, entry.SessionId, entry.ById);
}

internal sealed record AuditList(IReadOnlyList<AuditEntryJson> Items, int Total, int Page, int Size);

internal sealed record AccountSessionJson(string Id, string Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt)
{
    public static AccountSessionJson From(SessionView session) => new(session.Id, session.Device, session.CreatedAt.InAnswers(), session.LastUsedAt.InAnswers());
}

internal sealed record AccountSessionList(string UserId, AccountRole Role, IReadOnlyList<AccountSessionJson> Items, int Total);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseConverter<BreakerStanding>), typeof(CamelCaseConverter<LogLevelOrigin>), typeof(CamelCaseConverter<AccountRole>)])]
[JsonSerializable(typeof(NodeList))]
[JsonSerializable(typeof(BreakerOrderRequest))]
[JsonSerializable(typeof(LogLevelRequest))]
[JsonSerializable(typeof(MailOutboxJson))]
[JsonSerializable(typeof(AuditList))]
[JsonSerializable(typeof(AccountSessionList))]
internal sealed partial class ConsoleJsonContext : JsonSerializerContext;

/// <summary>How the console's answers are written as JSON.</summary>
internal static class ConsoleJsonOptions
{
    public static JsonSerializerOptions Plain { get; } = new(ConsoleJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}

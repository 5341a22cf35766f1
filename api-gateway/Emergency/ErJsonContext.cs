using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Emergency.Export;
using DoctorForU.ApiGateway.Emergency.History;
using DoctorForU.ApiGateway.Emergency.Recommending;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How the board's types are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CamelCaseConverter<AcceptanceSource>),
        typeof(CamelCaseConverter<AcceptanceState>),
        typeof(CamelCaseConverter<BreakerState>),
        typeof(CamelCaseConverter<ConditionReading>),
        typeof(CamelCaseConverter<Congestion>),
        typeof(CamelCaseConverter<EquipmentState>),
        typeof(CamelCaseConverter<ErFeedState>),
        typeof(CamelCaseConverter<ErGrade>),
        typeof(CamelCaseConverter<ErMessageKind>),
        typeof(CamelCaseConverter<ErSubscriptionKind>),
        typeof(CamelCaseConverter<Freshness>),
        typeof(CamelCaseConverter<HistoryStep>),
        typeof(CamelCaseConverter<StampOrigin>),
        typeof(CamelCaseConverter<Standing>),
    ])]
[JsonSerializable(typeof(ErRoomJson))]
[JsonSerializable(typeof(ErRoomList))]
[JsonSerializable(typeof(ErRegionList))]
[JsonSerializable(typeof(ErFeedList))]
[JsonSerializable(typeof(ErMessageList))]
[JsonSerializable(typeof(ErHistoryJson))]
[JsonSerializable(typeof(SparklineList))]
[JsonSerializable(typeof(ErExport))]
[JsonSerializable(typeof(GeoExport))]
[JsonSerializable(typeof(ErDelta))]
[JsonSerializable(typeof(ErSubscription))]
[JsonSerializable(typeof(long?))]
internal sealed partial class ErJsonContext : JsonSerializerContext;

/// <summary>The two ways in which the board is written.</summary>
internal static class ErJson
{
    /// <summary>Korean text stays readable and short; what HTML gives a meaning to is escaped all the same.</summary>
    public static JsonSerializerOptions Plain { get; } = new(ErJsonContext.Default.Options) { Encoder = JsonText.Encoder };

    /// <summary>For answers and pushes: a room that was written once is copied, not written again.</summary>
    public static JsonSerializerOptions Wire { get; } = new(Plain) { Converters = { new WrittenRoomConverter() } };
}

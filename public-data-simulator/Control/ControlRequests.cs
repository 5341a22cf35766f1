using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoctorForU.PublicDataSimulator.Control;

internal sealed record ClockRequest(DateTimeOffset? Now, double? Rate);

internal sealed record QuotaRequest(int? Limit, bool? Reset);

internal sealed record RoomRequest(int? Hvec);

internal sealed record RefusalsRequest(RefusalStyle? Style);

internal static class ControlJson
{
    /// <summary>Camel case, kinds in kebab case; a member that nobody knows is a mistake.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>How the directory's types are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CamelCaseConverter<Department>),
        typeof(CamelCaseConverter<DirectoryState>),
        typeof(CamelCaseConverter<HospitalKind>),
        typeof(CamelCaseConverter<HoursDay>),
        typeof(CamelCaseConverter<DayState>),
        typeof(CamelCaseConverter<OpeningState>),
        typeof(CamelCaseConverter<PullStep>),
        typeof(CamelCaseConverter<RegisteredState>),
        typeof(CamelCaseConverter<RegisteredBedKind>),
        typeof(CamelCaseConverter<RegisteredServiceKind>),
        typeof(CamelCaseConverter<BreakerState>),
    ])]
[JsonSerializable(typeof(HospitalList))]
[JsonSerializable(typeof(HospitalDetailJson))]
[JsonSerializable(typeof(DirectoryFeedJson))]
[JsonSerializable(typeof(RegionCountList))]
[JsonSerializable(typeof(HolidayList))]
[JsonSerializable(typeof(FavouriteList))]
[JsonSerializable(typeof(IReadOnlyList<KeptHospitalJson>))]
[JsonSerializable(typeof(RegisteredJson))]
internal sealed partial class HospitalJsonContext : JsonSerializerContext;

/// <summary>How the directory is written: as the board is, which a hospital's page shows a room of.</summary>
internal static class HospitalJsonOptions
{
    public static JsonSerializerOptions Wire { get; } = Written();

    private static JsonSerializerOptions Written()
    {
        var options = new JsonSerializerOptions(ErJson.Plain);
        options.TypeInfoResolverChain.Insert(0, HospitalJsonContext.Default);
        foreach (var converter in HospitalJsonContext.Default.Options.Converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}

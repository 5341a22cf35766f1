using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <summary>Enums of the health log by their names in the API.</summary>
internal static class HealthNames
{
    public static EnumNames<MeasurementKind> Kinds { get; } = new();

    public static EnumNames<SugarTiming> Timings { get; } = new();
}

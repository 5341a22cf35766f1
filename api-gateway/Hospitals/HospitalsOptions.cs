using System.ComponentModel.DataAnnotations;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>How the gateway keeps its index of hospitals. Section <c>Hospitals</c>.</summary>
internal sealed class HospitalsOptions
{
    public const string Section = "Hospitals";

    /// <summary>How often the gateway asks whether the directory says something new.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan CompareEvery { get; set; } = TimeSpan.FromSeconds(3);
}

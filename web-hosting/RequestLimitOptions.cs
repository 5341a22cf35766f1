using System.ComponentModel.DataAnnotations;

namespace DoctorForU.WebHosting;

/// <summary>How large and slow a request may be.</summary>
public sealed class RequestLimitOptions
{
    public const string Section = "Limits";

    /// <summary>Bytes of a request's body.</summary>
    [Range(1_024, 104_857_600)]
    public long MaxBodyBytes { get; set; } = 65_536;

    /// <summary>Bytes of all headers of a request.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxHeaderBytes { get; set; } = 16_384;

    /// <summary>Time within which a request's headers have to come.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeadersWithin { get; set; } = TimeSpan.FromSeconds(10);
}

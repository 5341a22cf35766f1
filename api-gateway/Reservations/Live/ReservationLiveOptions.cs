using System.ComponentModel.DataAnnotations;
using DoctorForU.Telemetry;

namespace DoctorForU.ApiGateway.Reservations.Live;

/// <summary>Limits of live reservations. Section <c>Reservations:Live</c>.</summary>
internal sealed class ReservationLiveOptions
{
    public const string Section = "Reservations:Live";

    /// <summary>Readers at a time; further ones are sent away with 503 and Retry-After.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int MaxEventStreams { get; set; } = 2_000;

    /// <summary>After so long a stream of somebody who is logged in ends, and begins anew with a token that is good.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LoggedInFor { get; set; } = TimeSpan.FromMinutes(1);
}

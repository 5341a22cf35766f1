using System.Diagnostics.Metrics;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using DoctorForU.Telemetry;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Refusals about reservations, conflicts such as a taken slot among them.</summary>
internal static class RefusalMetrics
{
    private static readonly Counter<long> Refusals = Sources.Meter.CreateCounter<long>("doctorforu.reservations.refusals", description: "Commands about reservations that were refused, by why.");

    private static readonly EnumNames<ReservationOutcome> Outcomes = new();

    public static void Refused(ReservationOutcome outcome) => Refusals.Add(1, new KeyValuePair<string, object?>("outcome", Outcomes.Of(outcome)));
}

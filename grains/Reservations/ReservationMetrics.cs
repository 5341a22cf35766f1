using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Reservations;

/// <summary>What happens to places in slots, told by the slots themselves: a command that is sent again changes nothing and counts once.</summary>
internal static class ReservationMetrics
{
    private static readonly Counter<long> Stages = Sources.Meter.CreateCounter<long>("doctorforu.reservations.stages", description: "Places in slots, by the stage that they came to: held, booked, cancelled and so on.");

    public static void Changed(Slot before, Slot after)
    {
        foreach (var entry in after.Entries)
        {
            if (before.Find(entry.Id)?.Stage != entry.Stage)
                Stages.Add(1, new KeyValuePair<string, object?>("stage", Word(entry.Stage)));
        }
    }

    private static string Word(ReservationStage stage) => stage switch
    {
        ReservationStage.Held => "held",
        ReservationStage.Booked => "booked",
        ReservationStage.CheckedIn => "checked_in",
        ReservationStage.Completed => "completed",
        ReservationStage.Missed => "missed",
        ReservationStage.Cancelled => "cancelled",
        ReservationStage.Released => "released",
        ReservationStage.Expired => "expired",
        _ => throw new InvalidOperationException("Unknown stage."),
    };
}

using System.Collections.Concurrent;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>
/// Availability as it is written, for a moment: however many look at one calendar at once, its days are asked once. What is shown may be so old; the slot
/// decides when somebody wants it, and pages that are open are told of changes.
/// </summary>
internal sealed class AvailabilityAnswers(IClusterClient cluster, TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<(ClinicDayId From, int Days), Kept> kept = new();

    public async Task<IResult> Of(IReadOnlyList<ClinicDayId> days)
    {
        var (outcome, answer) = await Current(days).Answer.Value;
        return answer ?? ReservationProblems.Of(outcome);
    }

    private Kept Current(IReadOnlyList<ClinicDayId> days)
    {
        var key = (days[0], days.Count);
        if (kept.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < GoodFor && !known.Answer.Value.IsFaulted)
            return known;
        if (kept.Count >= MostKept)
            kept.Clear();
        var fresh = new Kept(time.GetTimestamp(), new(() => Read(days)));

        // Of many who come at once one reads.
        return kept.AddOrUpdate(key, fresh, (_, other) => ReferenceEquals(other, known) ? fresh : other);
    }

    private async Task<(ReservationOutcome Outcome, IResult? Answer)> Read(IReadOnlyList<ClinicDayId> days)
    {
        var views = await Task.WhenAll(days.Select(day => cluster.GetGrain<IClinicDayGrain>(day.ToString()).View()));
        if (views[0] is not { Outcome: ReservationOutcome.Done, Place: { } place })
            return (views[0].Outcome, null);
        var list = new AvailabilityList(place.ToJson(days[0].Hpid, days[0].Calendar), [.. views.Select(view => view.ToJson())], views.Length, time.GetKoreanNow());
        return (ReservationOutcome.Done, Answer.Json(list, ReservationJsonOptions.Plain, list with { Now = default }));
    }

    private sealed record Kept(long At, Lazy<Task<(ReservationOutcome Outcome, IResult? Answer)>> Answer);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Reservations;
using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations.Live;

/// <summary>Days and people that are followed at the moment; one source each, however many read it.</summary>
internal sealed class LiveSources(IClusterClient cluster, IOptions<FollowingOptions> options, TimeProvider time, ILogger<LiveSources> logger)
{
    private readonly ConcurrentDictionary<string, ILiveSource> sources = new(StringComparer.Ordinal);

    /// <summary>What is free on a day: an event <c>day</c> with the whole day.</summary>
    public ILiveSource Day(ClinicDayId day) => sources.GetOrAdd($"day {day}", _ => Source<DayChanged>(ReservationStreams.Days, day.ToString(), async () =>
    {
        var view = await cluster.GetGrain<IClinicDayGrain>(day.ToString()).View();
        return (VersionOf(view), EventOf("day", view.ToJson()));
    }));

    /// <summary>That a day changed, for staff, who ask for it then.</summary>
    public ILiveSource DayHint(ClinicDayId day) => sources.GetOrAdd($"hint {day}", _ => Source<DayChanged>(ReservationStreams.Days, day.ToString(), async () =>
    {
        var view = await cluster.GetGrain<IClinicDayGrain>(day.ToString()).View();
        return (VersionOf(view), EventOf("changed", new DayHintJson(day.Date, view.Epoch, view.Sequence)));
    }));

    /// <summary>That something of a person's time changed; they ask for it then.</summary>
    public ILiveSource Person(Accounts.SignedIn me) => sources.GetOrAdd($"person {me.UserId}", _ => Source<TimeChanged>(ReservationStreams.People, me.UserId, async () =>
    {
        var reservations = await cluster.GetGrain<IPatientTimeGrain>(me.UserId).All(me.Caller);
        var notices = await cluster.GetGrain<IPatientTimeGrain>(me.UserId).Notices(me.Caller);
        var version = HashCode.Combine(reservations, notices).ToString(CultureInfo.InvariantCulture);
        return (version, EventOf("changed", new DayHintJson(null, version, null)));
    }));

    private static string VersionOf(DayView view) => string.Create(CultureInfo.InvariantCulture, $"{view.Epoch}:{view.Sequence}:{view.Slots.GetHashCode()}");

    private static byte[] EventOf<TBody>(string name, TBody body) =>
        [.. Encoding.UTF8.GetBytes($"event: {name}\ndata: "), .. JsonSerializer.SerializeToUtf8Bytes(body, ReservationJsonOptions.Plain), (byte)'\n', (byte)'\n'];

    private LiveSource<T> Source<T>(string streams, string key, Func<Task<(string, byte[])>> read) =>
        new(new ClusterStream<T>(cluster, streams, key), read, options.Value, time, logger);

    public void Leave(ILiveSource source, Action changed)
    {
        // One that is joined again just now is made anew by whoever comes next; both follow the same.
        if (source.Leave(changed))
        {
            foreach (var pair in sources.Where(pair => ReferenceEquals(pair.Value, source)).ToList())
                sources.TryRemove(pair);
        }
    }
}

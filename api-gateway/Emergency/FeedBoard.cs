using System.Collections.Immutable;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>What the feeds last said of themselves. Immutable steps, so that readers need no lock.</summary>
internal sealed class FeedBoard(TimeProvider time)
{
    private const string NationalApi = "data.go.kr";
    private const string Simulator = "simulator";

    private Statuses statuses = new(0, ImmutableDictionary<string, ErFeedStatus>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Rises with every change; lets a reader tell whether it has the latest.</summary>
    public long Version => Volatile.Read(ref statuses).Version;

    /// <summary>Whether every feed has been heard of.</summary>
    public bool IsComplete => Volatile.Read(ref statuses).ByOperation.Count == ErOperation.All.Count;

    /// <summary>Whether any number may come from elsewhere than the national API; also while nobody has said where they come from.</summary>
    public bool IsSimulated => Volatile.Read(ref statuses).IsSimulated;

    /// <summary>Told after every change.</summary>
    public Action? Changed { get; set; }

    /// <returns>Whether it is news.</returns>
    public bool Take(ErFeedStatus status)
    {
        Statuses had;
        do
        {
            had = Volatile.Read(ref statuses);
            if (had.ByOperation.GetValueOrDefault(status.Operation) == status)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref statuses, had.With(status), had) != had);

        Changed?.Invoke();
        return true;
    }

    /// <summary>What each feed said last, as far as it was heard of.</summary>
    public IEnumerable<ErFeedStatus> All => Volatile.Read(ref statuses).ByOperation.Values;

    /// <summary>The feeds in the order of <see cref="ErOperation.All"/>, with the version that they are of.</summary>
    public (ErFeedList List, long Version) Read()
    {
        var now = Volatile.Read(ref statuses);
        ErFeedJson[] items =
        [
            .. ErOperation.All
                .Select(operation => now.ByOperation.GetValueOrDefault(operation))
                .OfType<ErFeedStatus>()
                .Select(ErFeedJson.From),
        ];
        return (new ErFeedList(items, items.Length, now.IsSimulated ? Simulator : NationalApi, now.IsSimulated, time.GetKoreanNow()), now.Version);
    }

    private sealed record Statuses(long Version, ImmutableDictionary<string, ErFeedStatus> ByOperation)
    {
        public bool IsSimulated { get; } = ByOperation.IsEmpty || ByOperation.Values.Any(status => status.Simulated);

        public Statuses With(ErFeedStatus status) => new(Version + 1, ByOperation.SetItem(status.Operation, status));
    }
}

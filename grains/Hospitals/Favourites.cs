using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>What somebody keeps at hand. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("hospital.favourites-state")]
public sealed record Favourites
{
    public const int MostKept = 100;
    public const int MostVisits = 400;

    private const int YearsBack = 10;
    private const int OperationsKept = 50;

    /// <summary>The latest first.</summary>
    [Id(0)]
    public ValueList<Favourite> Kept { get; init; } = [];

    /// <summary>Operations that are done, so that a retry does nothing.</summary>
    [Id(1)]
    public ValueList<string> Operations { get; init; } = [];

    /// <summary>The account is deleted. Its id is never given to anybody again.</summary>
    [Id(2)]
    public bool IsClosed { get; init; }

    internal static Favourites Closed { get; } = new() { IsClosed = true };

    internal bool HasDone(string operation) => Operations.Contains(operation);

    internal Favourites Done(string operation) => this with { Operations = [.. Operations.TakeLast(OperationsKept - 1), operation] };

    internal FavouriteDecision Add(string hpid, string name, DateTimeOffset now) =>
        Find(hpid) is not null ? new(FavouriteOutcome.Done, this)
        : Kept.Count >= MostKept ? new(FavouriteOutcome.Full, this)
        : new(FavouriteOutcome.Done, this with { Kept = [new(hpid, name, now, []), .. Kept] });

    internal FavouriteDecision Remove(string hpid) => new(FavouriteOutcome.Done, this with { Kept = [.. Kept.Where(kept => kept.Hpid != hpid)] });

    internal FavouriteDecision NoteVisit(string hpid, DateOnly day, DateOnly today) =>
        day > today || day < today.AddYears(-YearsBack)
            ? new(FavouriteOutcome.DayOutOfRange, this)
            : WithVisits(hpid, visits => visits.Append(day).Distinct().OrderDescending().Take(MostVisits));

    internal FavouriteDecision ForgetVisit(string hpid, DateOnly day) => WithVisits(hpid, visits => visits.Where(visit => visit != day));

    private FavouriteDecision WithVisits(string hpid, Func<IEnumerable<DateOnly>, IEnumerable<DateOnly>> change) => Find(hpid) is null
        ? new(FavouriteOutcome.NotKept, this)
        : new(FavouriteOutcome.Done, this with { Kept = [.. Kept.Select(kept => kept.Hpid == hpid ? kept with { Visits = change(kept.Visits).ToValueList() } : kept)] });

    private Favourite? Find(string hpid) => Kept.FirstOrDefault(kept => kept.Hpid == hpid);
}

/// <summary>What comes of a command.</summary>
internal sealed record FavouriteDecision(FavouriteOutcome Outcome, Favourites Next);

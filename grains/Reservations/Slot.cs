using Orleans;

namespace DoctorForU.Reservations;

/// <summary>A place that is kept for somebody who waited for it.</summary>
/// <param name="WaiterId">Of the wait-list of the slot's day.</param>
[GenerateSerializer, Immutable, Alias("reservations.place-offer")]
public sealed record PlaceOffer(string WaiterId, string UserId, DateTimeOffset Until);

/// <summary>One slot: its rules while it is open, and everybody who has or had a place. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.slot-state")]
public sealed record Slot
{
    private const int FormerKept = 50;

    /// <summary>Null while the slot is not open.</summary>
    [Id(0)]
    public SlotTerms? Terms { get; init; }

    [Id(1)]
    public string? BlockReason { get; init; }

    [Id(2)]
    public ValueList<SlotEntry> Entries { get; init; } = [];

    [Id(3)]
    public long Version { get; init; }

    /// <summary>Room for a wait-list: a place that became free and is kept for who waited longest. It is kept through every change; no command offers or counts it yet.</summary>
    [Id(4)]
    public PlaceOffer? Offered { get; init; }

    internal bool HasUntold => Entries.Any(entry => !entry.IsTold);

    internal SlotEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Id == id);

    internal static bool TakesPlace(SlotEntry entry, DateTimeOffset now) => entry.Stage switch
    {
        ReservationStage.Held => now < entry.HeldUntil,
        ReservationStage.Booked or ReservationStage.CheckedIn or ReservationStage.Completed or ReservationStage.Missed => true,
        _ => false,
    };

    /// <summary>Whether somebody counts on the slot.</summary>
    internal bool IsLive(DateTimeOffset now) => Entries.Any(entry => TakesPlace(entry, now));

    /// <summary>The day that opens and retires a slot knows it: neither is a new version.</summary>
    internal Slot Opened(SlotTerms terms) => this with { Terms = terms };

    internal Slot Retired() => this with { Terms = null };

    /// <summary>Why no place can be had by a patient; null when one can.</summary>
    internal ReservationOutcome? Refusal(DateTimeOffset start, DateTimeOffset now)
    {
        if (Terms is not { } terms)
            return ReservationOutcome.NotOpened;
        return BookingTimes.Refusal(start, terms.LeadMinutes, terms.HorizonDays, now) ?? RefusalOfPlace(terms, now);
    }

    /// <summary>Why staff can take nobody in; null when they can. Lead time and horizon are for patients.</summary>
    internal ReservationOutcome? RefusalToTakeIn(DateTimeOffset now) => Terms switch
    {
        null => ReservationOutcome.NotOpened,
        { } terms when now >= terms.End => ReservationOutcome.Past,
        { } terms => RefusalOfPlace(terms, now),
    };

    internal Slot Held(HoldSlot command, DateTimeOffset now) =>
        With(new(command.Id, command.UserId, null, null, null, ReservationStage.Held, command.Until, now, null, IsTold: true), now);

    internal Slot Booked(BookSlot command, DateTimeOffset now) => With(
        new(command.Id, command.UserId, command.Name, command.Phone, command.Note, ReservationStage.Booked, null, now, null, IsTold: true), now);

    /// <summary>Whoever stands at the desk today is there; for another day they are booked.</summary>
    internal Slot TookIn(WalkIn walkIn, DateTimeOffset start, DateTimeOffset now)
    {
        var stage = start.KoreanDay() > now.KoreanDay() ? ReservationStage.Booked : ReservationStage.CheckedIn;
        return With(new(walkIn.Id, null, walkIn.Name, walkIn.Phone, walkIn.Note, stage, null, now, null, IsTold: true), now);
    }

    internal Slot Left(SlotEntry entry, ReservationStage stage, string? reason, DateTimeOffset now) =>
        With(entry with { Stage = stage, HeldUntil = null, ChangedAt = now, Reason = reason }, now);

    /// <summary>What staff do is told to the person.</summary>
    internal Slot Acted(SlotEntry entry, ReservationStage stage, string? reason, DateTimeOffset now) => With(
        entry with { Stage = stage, HeldUntil = null, ChangedAt = now, Reason = reason, IsTold = entry.UserId is null }, now);

    internal Slot CancelledAll(string reason, DateTimeOffset now) => Entries
        .Where(entry => entry.Stage is ReservationStage.Held or ReservationStage.Booked or ReservationStage.CheckedIn && TakesPlace(entry, now))
        .Aggregate(this, (slot, entry) => slot.Acted(entry, ReservationStage.Cancelled, reason, now));

    /// <summary>The news reached the person, unless there is newer news.</summary>
    internal Slot Told(SlotEntry news) => Find(news.Id) == news ? Replaced(news with { IsTold = true }) : this;

    internal Slot Forgot(string id) => Find(id) is { } entry
        ? Replaced(entry with { UserId = null, Name = null, Phone = null, Note = null, Reason = null, IsTold = true }) with { Version = Version + 1 }
        : this;

    internal SlotView View(SlotId id, DateTimeOffset now) => new(
        id,
        Version,
        Terms,
        Entries.Count(entry => entry.Stage != ReservationStage.Held && TakesPlace(entry, now)),
        [.. Entries.Where(entry => entry.Stage == ReservationStage.Held && TakesPlace(entry, now)).Select(entry => entry.HeldUntil!.Value)],
        BlockReason,
        Entries.Count(entry => entry.Stage == ReservationStage.Missed));

    private ReservationOutcome? RefusalOfPlace(SlotTerms terms, DateTimeOffset now)
    {
        if (!terms.TakesMore)
            return ReservationOutcome.Closed;
        if (BlockReason is not null)
            return ReservationOutcome.Blocked;
        return Entries.Count(entry => TakesPlace(entry, now)) >= terms.Capacity ? ReservationOutcome.Taken : null;
    }

    /// <summary>Holds that ran out are dropped with every change: whoever comes too late finds nothing, whatever the clock does then.</summary>
    private Slot With(SlotEntry entry, DateTimeOffset now)
    {
        var others = Entries.Where(other => other.Id != entry.Id).ToList();
        var former = others.Where(other => other.Stage is ReservationStage.Cancelled && other.IsTold).SkipLast(FormerKept).ToHashSet();
        var kept = others.Where(other => other.Stage is not (ReservationStage.Released or ReservationStage.Held) || TakesPlace(other, now)).Where(other => !former.Contains(other));
        return this with { Entries = [.. kept, entry], Version = Version + 1 };
    }

    private Slot Replaced(SlotEntry entry) => this with { Entries = [.. Entries.Select(other => other.Id == entry.Id ? entry : other)] };
}

using Orleans;

namespace DoctorForU.Reservations;

/// <summary>What is under way with a claim. It is written before a slot is asked, so that a crash leaves what has to be done.</summary>
[GenerateSerializer, Alias("reservations.claim-step")]
public enum ClaimStep
{
    Settled,

    /// <summary>The slot may have the place as booked, or as held.</summary>
    Booking,

    /// <summary>The slot may still have the place.</summary>
    Leaving,

    /// <summary>The new slot of a move may have the place, held or booked; the old one has it.</summary>
    Moving,

    /// <summary>The new slot has the place; the old one may have it too.</summary>
    Moved,
}

/// <summary>A move that is under way.</summary>
/// <param name="Other">Where the reservation is to go; after <see cref="ClaimStep.Moved"/> where it was.</param>
/// <param name="End">Of that slot.</param>
[GenerateSerializer, Immutable, Alias("reservations.move")]
public sealed record Move(SlotId Other, DateTimeOffset End, Place Place, DateTimeOffset Until);

/// <summary>A claim on a person's time.</summary>
/// <param name="Operation">The command that is under way, or was last.</param>
/// <param name="Reminded">Reminders that were given, of the reservation as it is.</param>
[GenerateSerializer, Immutable, Alias("reservations.claim")]
public sealed record Claim(Reservation Reservation, ClaimStep Step, Move? Move, string Operation, ValueList<NoticeKind> Reminded)
{
    /// <summary>Whether it takes the person's time: what is under way counts until it is known to have failed.</summary>
    internal bool TakesTime(DateTimeOffset now) => Reservation.IsLive(now) || Step is ClaimStep.Booking or ClaimStep.Leaving or ClaimStep.Moving or ClaimStep.Moved;

    internal bool Overlaps(DateTimeOffset start, DateTimeOffset end) =>
        Reservation.Overlaps(start, end) || (Move is { } move && move.Other.Start < end && start < move.End);
}

/// <summary>Everything that takes a person's time, what was, and what they were told. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.time-state")]
public sealed record PatientTime
{
    private const int FormerKept = 200;
    private const int HoldsKept = 20;
    private const int NoticesKept = 100;
    private const int OperationsKept = 50;

    [Id(0)]
    public ValueList<Claim> Claims { get; init; } = [];

    [Id(1)]
    public ValueList<Notice> Notices { get; init; } = [];

    /// <summary>Operations that are done, so that a retry does nothing.</summary>
    [Id(2)]
    public ValueList<string> Operations { get; init; } = [];

    /// <summary>Digest of the secret of the calendar feed.</summary>
    [Id(3)]
    public string? Feed { get; init; }

    internal bool HasDone(string operation) => Operations.Contains(operation);

    internal Claim? Find(string id) => Claims.FirstOrDefault(claim => claim.Reservation.Id == id);

    internal IEnumerable<Claim> Unsettled => Claims.Where(claim => claim.Step != ClaimStep.Settled);

    internal bool HasMail => Notices.Any(notice => !notice.IsMailed);

    /// <summary>What takes the person's time then, but for one reservation.</summary>
    internal Reservation? InTheWay(DateTimeOffset start, DateTimeOffset end, string except, DateTimeOffset now) => Claims
        .FirstOrDefault(claim => claim.Reservation.Id != except && claim.TakesTime(now) && claim.Overlaps(start, end))?.Reservation;

    internal int Holds(DateTimeOffset now) => Claims.Count(claim => claim.Reservation.Stage == ReservationStage.Held && claim.TakesTime(now));

    internal int Upcoming(DateTimeOffset now) => Claims.Count(claim => claim.Reservation.Stage == ReservationStage.Booked && claim.Reservation.Slot.Start > now);

    internal PatientTime With(Claim claim)
    {
        var others = Claims.Where(other => other.Reservation.Id != claim.Reservation.Id).ToList();
        var dropped = Former(others, isHold: true).SkipLast(HoldsKept).Concat(Former(others, isHold: false).SkipLast(FormerKept)).ToHashSet();
        return this with { Claims = [.. others.Where(other => !dropped.Contains(other)), claim] };
    }

    internal PatientTime Without(string id) => this with { Claims = [.. Claims.Where(claim => claim.Reservation.Id != id)] };

    internal PatientTime Done(string operation) => HasDone(operation) ? this : this with { Operations = [.. Operations.TakeLast(OperationsKept - 1), operation] };

    /// <summary>A notice has an id of its own kind, reservation and sequence: it is given once.</summary>
    internal PatientTime Noting(NoticeKind kind, Reservation reservation, DateTimeOffset now)
    {
        var id = $"reservation-{NoticeKinds.NameOf(kind)}-{reservation.Id}-{reservation.Sequence}";
        return Notices.Any(notice => notice.Id == id)
            ? this
            : this with { Notices = [.. Notices.TakeLast(NoticesKept - 1), new(id, kind, now, reservation, IsRead: false, IsMailed: false)] };
    }

    internal PatientTime Mailed(IReadOnlySet<string> ids) => this with { Notices = [.. Notices.Select(notice => ids.Contains(notice.Id) ? notice with { IsMailed = true } : notice)] };

    internal PatientTime Read() => this with { Notices = [.. Notices.Select(notice => notice with { IsRead = true })] };

    /// <summary>Claims of the person as they see them: a hold whose time is over says so.</summary>
    internal ValueList<Reservation> Shown(DateTimeOffset now) =>
        [.. Claims.Select(claim => Shown(claim.Reservation, now)).OrderBy(reservation => reservation.Slot.Start)];

    internal static Reservation Shown(Reservation reservation, DateTimeOffset now) =>
        reservation.Stage == ReservationStage.Held && now >= reservation.HeldUntil ? reservation with { Stage = ReservationStage.Expired } : reservation;

    private static IEnumerable<Claim> Former(IEnumerable<Claim> claims, bool isHold) => claims.Where(claim => claim.Step == ClaimStep.Settled
        && (isHold
            ? claim.Reservation.Stage is ReservationStage.Held or ReservationStage.Released or ReservationStage.Expired
            : claim.Reservation.Stage is ReservationStage.Completed or ReservationStage.Missed or ReservationStage.Cancelled));
}

namespace DoctorForU.ApiGateway.Reservations.History;

internal enum Act
{
    Hold,
    Book,
    Release,
    Move,
    Cancel,
}

internal enum Ending
{
    /// <summary>Acknowledged.</summary>
    Done,

    /// <summary>Refused for a reason: nothing happened.</summary>
    Refused,

    /// <summary>The answer never came: it may have happened or not.</summary>
    Unknown,
}

/// <summary>One command of a patient, sent once or again with the same key.</summary>
/// <param name="Key">Its Idempotency-Key.</param>
/// <param name="Reservation">What it is about; of a hold, what it made, when that is known.</param>
/// <param name="Slot">What it asked for, or where it happened.</param>
/// <param name="Began">When it was sent first, on the history's own clock.</param>
/// <param name="Ended">When its answer came; the end of time when none did.</param>
internal sealed record Command(int Patient, Act Act, string Key, string? Reservation, string Slot, Ending Ending, long Began, long Ended)
{
    /// <summary>Whether it may have had an effect.</summary>
    public bool MayHaveHappened => Ending != Ending.Refused;
}

/// <summary>A place as the board of staff shows it.</summary>
/// <param name="Takes">Whether it counts against the capacity.</param>
internal sealed record SeenPlace(string Reservation, string Stage, bool Takes);

/// <summary>A slot as the board of staff shows it.</summary>
internal sealed record SeenSlot(string Calendar, string Slot, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<SeenPlace> Places);

/// <summary>A reservation as the patient sees it.</summary>
internal sealed record SeenReservation(int Patient, string Id, string Slot, DateTimeOffset Start, DateTimeOffset End, string Stage, int Sequence);

/// <summary>Everything as it is once the last process has settled what the others left.</summary>
/// <param name="Capacities">Places in a slot of each calendar, the most that any schedule ever gave it.</param>
internal sealed record Snapshot(IReadOnlyList<SeenSlot> Slots, IReadOnlyList<SeenReservation> Reservations, IReadOnlyDictionary<string, int> Capacities)
{
    public int CapacityOf(string slot) => Capacities[slot[..slot.LastIndexOf('/')]];
}

internal enum Breach
{
    OverCapacity,
    OverlappingSlots,
    BookingLost,
    TwoPlaces,
    AppliedTwice,
    NobodysPlace,
}

internal sealed record Violation(Breach Breach, string What);

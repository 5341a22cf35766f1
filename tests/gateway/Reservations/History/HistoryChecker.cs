namespace DoctorForU.ApiGateway.Reservations.History;

/// <summary>
/// Judges a history of commands, with what is there in the end, by what reservations promise: it knows nothing of how they are kept. An answer that never came
/// leaves both possibilities open; everything else does not.
/// </summary>
internal static class HistoryChecker
{
    public static IReadOnlyList<Violation> Check(IReadOnlyList<Command> history, Snapshot end) =>
    [
        .. Capacities(history, end), .. Overlaps(end), .. Bookings(history, end), .. People(history, end), .. Once(history, end), .. Strangers(end),
    ];

    /// <summary>Neither in the end nor at any time between two acknowledgements did more people have a slot than it has places.</summary>
    private static IEnumerable<Violation> Capacities(IReadOnlyList<Command> history, Snapshot end)
    {
        foreach (var (slot, taken) in end.Slots.Select(slot => (slot.Slot, slot.Places.Count(place => place.Takes))).Where(slot => slot.Item2 > end.CapacityOf(slot.Slot)))
            yield return new(Breach.OverCapacity, $"{slot} has {taken} in {end.CapacityOf(slot)}");

        foreach (var (slot, stays) in Stays(history).GroupBy(stay => stay.Slot).Select(group => (group.Key, group.ToList())))
        {
            var most = stays.Select(stay => stays.Count(other => other.From <= stay.From && stay.From < other.Until)).Max();
            if (most > end.CapacityOf(slot))
                yield return new(Breach.OverCapacity, $"{slot} was booked by {most} at one time, in {end.CapacityOf(slot)}");
        }
    }

    private static IEnumerable<Violation> Overlaps(Snapshot end) =>
        from one in end.Slots
        from other in end.Slots
        where one.Calendar == other.Calendar && string.CompareOrdinal(one.Slot, other.Slot) < 0 && one.Start < other.End && other.Start < one.End
        where one.Places.Any(place => place.Takes) && other.Places.Any(place => place.Takes)
        select new Violation(Breach.OverlappingSlots, $"{one.Slot} and {other.Slot} overlap and are both live");

    /// <summary>What was acknowledged last of a reservation is so, unless a command whose answer never came changed it.</summary>
    private static IEnumerable<Violation> Bookings(IReadOnlyList<Command> history, Snapshot end)
    {
        foreach (var commands in Changes(history))
        {
            var id = commands[0].Reservation!;
            var last = commands.Where(command => command.Ending == Ending.Done).MaxBy(command => command.Ended);
            if (last is null)
                continue;
            var open = commands.Where(command => command.Ending == Ending.Unknown && command.Began > last.Began).ToList();
            var seen = end.Reservations.FirstOrDefault(reservation => reservation.Id == id);
            var isAsSaid = seen is not null && (last.Act == Act.Cancel ? seen.Stage == "cancelled" : seen.Stage == "booked" && seen.Slot == last.Slot && IsOn(end, id, last.Slot));
            var isAsAnOpenOneWould = seen is not null && open.Exists(command => command.Act == Act.Cancel ? seen.Stage == "cancelled" : seen.Slot == command.Slot && IsOn(end, id, command.Slot));
            if (!isAsSaid && !isAsAnOpenOneWould)
                yield return new(Breach.BookingLost, $"{id}: {last.Act} at {last.Slot} was acknowledged; {(seen is null ? "it is not there" : $"it is {seen.Stage} at {seen.Slot}")}");
        }
    }

    private static IEnumerable<Violation> People(IReadOnlyList<Command> history, Snapshot end)
    {
        var live = end.Reservations.Where(reservation => reservation.Stage is "booked" or "held").ToList();
        foreach (var (one, other) in from one in live from other in live where one.Patient == other.Patient && string.CompareOrdinal(one.Id, other.Id) < 0 && one.Start < other.End && other.Start < one.End select (one, other))
            yield return new(Breach.TwoPlaces, $"patient {one.Patient} has {one.Slot} and {other.Slot}");

        foreach (var (place, slots) in end.Slots.SelectMany(slot => slot.Places.Where(place => place.Takes).Select(place => (place.Reservation, slot.Slot))).GroupBy(place => place.Reservation).Select(group => (group.Key, group.ToList())))
        {
            if (slots.Count > 1)
                yield return new(Breach.TwoPlaces, $"{place} has places in {string.Join(" and ", slots.Select(slot => slot.Slot))}");
        }

        foreach (var stays in Stays(history).GroupBy(stay => (stay.Patient, stay.Slot[^13..])).Where(group => group.Key.Item2.Length > 0))
        {
            // The same beginning is the same time, whatever the calendar.
            if ((from one in stays from other in stays where one.Reservation != other.Reservation && one.From <= other.From && other.From < one.Until select one).Any())
                yield return new(Breach.TwoPlaces, $"patient {stays.Key.Patient} was booked twice at {stays.Key.Item2}");
        }
    }

    /// <summary>A key makes one thing, however often it is sent; a sequence rises once for each change.</summary>
    private static IEnumerable<Violation> Once(IReadOnlyList<Command> history, Snapshot end)
    {
        foreach (var command in history.Where(command => command is { Act: Act.Hold, Ending: Ending.Done }).GroupBy(command => (command.Patient, command.Key)).Where(group => group.Select(command => command.Reservation).Distinct().Count() > 1))
            yield return new(Breach.AppliedTwice, $"key {command.Key.Key} made {string.Join(" and ", command.Select(again => again.Reservation).Distinct())}");

        foreach (var patient in end.Reservations.GroupBy(reservation => reservation.Patient))
        {
            var holds = history.Where(command => command.Patient == patient.Key && command is { Act: Act.Hold, MayHaveHappened: true }).Select(command => command.Key).Distinct().Count();
            if (patient.Select(reservation => reservation.Id).Distinct().Count() > holds)
                yield return new(Breach.AppliedTwice, $"patient {patient.Key} sent {holds} holds and has {patient.Count()} reservations");
        }

        foreach (var seen in end.Reservations)
        {
            var changes = history.Where(command => command.Reservation == seen.Id && command.Act is (Act.Move or Act.Cancel) && command.MayHaveHappened).DistinctBy(command => command.Key).ToList();
            var sure = changes.Count(command => command.Ending == Ending.Done);
            if (seen.Sequence < sure || seen.Sequence > changes.Count)
                yield return new(Breach.AppliedTwice, $"{seen.Id} changed {seen.Sequence} times by {sure} to {changes.Count} commands");
        }
    }

    private static IEnumerable<Violation> Strangers(Snapshot end)
    {
        var known = end.Reservations.Where(reservation => reservation.Stage is "booked" or "held").Select(reservation => (reservation.Id, reservation.Slot)).ToHashSet();
        return end.Slots.SelectMany(slot => slot.Places.Where(place => place.Takes && !known.Contains((place.Reservation, slot.Slot)))
            .Select(place => new Violation(Breach.NobodysPlace, $"{place.Reservation} has a place in {slot.Slot} that nobody knows of")));
    }

    private static bool IsOn(Snapshot end, string id, string slot) => end.Slots.Any(seen => seen.Slot == slot && seen.Places.Any(place => place.Takes && place.Reservation == id));

    /// <summary>What changed reservations, each in the order of sending.</summary>
    private static IEnumerable<IReadOnlyList<Command>> Changes(IReadOnlyList<Command> history) => history
        .Where(command => command.Act is Act.Book or Act.Move or Act.Cancel && command.MayHaveHappened && command.Reservation is not null)
        .GroupBy(command => command.Reservation)
        .Select(group => group.OrderBy(command => command.Began).ToList());

    /// <summary>From when until when somebody surely had a slot: from an acknowledgement until the next command that could have given it up was sent.</summary>
    private static IEnumerable<(int Patient, string Reservation, string Slot, long From, long Until)> Stays(IReadOnlyList<Command> history)
    {
        foreach (var commands in Changes(history))
        {
            for (var index = 0; index < commands.Count; index++)
            {
                var command = commands[index];
                if (command.Ending == Ending.Done && command.Act != Act.Cancel)
                    yield return (command.Patient, command.Reservation!, command.Slot, command.Ended, index + 1 < commands.Count ? commands[index + 1].Began : long.MaxValue);
            }
        }
    }
}

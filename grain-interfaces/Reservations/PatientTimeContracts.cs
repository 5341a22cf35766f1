using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Reservations;

/// <summary>
/// The authority on one person's time: a claim is written here before a slot is asked, so that nobody is in two places. Carries out what takes several
/// grains, and takes it up again after a crash. Everything but <see cref="Told"/> and <see cref="Forget"/> is for its owner: others are told that there is nothing.
/// Key: user id.
/// </summary>
[Alias("reservations.patient")]
public interface IPatientTimeGrain : IGrainWithStringKey
{
    /// <summary>Holds a place for a few minutes. Again with the same operation answers the same hold.</summary>
    [Alias("hold")]
    Task<ReservationAnswer> Hold(Caller caller, SlotId slot, string operation);

    /// <summary>Gives a hold back.</summary>
    [Alias("release")]
    Task<ReservationAnswer> Release(Caller caller, string id);

    /// <summary>Makes a reservation of a hold.</summary>
    [Alias("book")]
    Task<ReservationAnswer> Book(Caller caller, string id, string? note, string operation);

    [Alias("cancel")]
    Task<ReservationAnswer> Cancel(Caller caller, string id, string? reason, string operation);

    /// <summary>Moves a reservation to another slot, of any calendar. The old place stays until the new one is booked.</summary>
    [Alias("reschedule")]
    Task<ReservationAnswer> Reschedule(Caller caller, string id, SlotId to, string operation);

    /// <summary>Holds and reservations, those to come first.</summary>
    [Alias("all")]
    Task<ValueList<Reservation>> All(Caller caller);

    /// <summary>A reservation as an iCalendar file; null when there is none.</summary>
    [Alias("calendar-file")]
    Task<string?> CalendarFile(Caller caller, string id);

    /// <summary>A secret by which a calendar program may read all reservations; a new one ends the old.</summary>
    [Alias("new-feed")]
    Task<string?> NewFeed(Caller caller);

    /// <summary>All reservations as an iCalendar file, for who has the secret.</summary>
    [Alias("feed")]
    Task<string?> Feed(string secret);

    [Alias("notices")]
    Task<ValueList<Notice>> Notices(Caller caller);

    /// <summary>All notices up to now are read.</summary>
    [Alias("read-notices")]
    Task ReadNotices(Caller caller);

    /// <summary>A slot tells what staff did with the person's place.</summary>
    [Alias("told")]
    Task Told(SlotId slot, SlotEntry entry);

    /// <summary>Gives everything back and forgets it; for an account that is deleted.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <summary>A hint that something of a person's time changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.time-changed")]
public sealed record TimeChanged(DateTimeOffset At);

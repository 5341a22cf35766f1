using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>The hospitals that somebody keeps at hand, and when they were there. Key: user id.</summary>
[Alias("hospital.favourites")]
public interface IFavouritesGrain : IGrainWithStringKey
{
    /// <summary>The latest first; none for anybody but the owner.</summary>
    [Alias("list")]
    Task<ValueList<Favourite>> List(Caller caller);

    /// <summary>Keeps a hospital; one that is kept already stays as it is.</summary>
    /// <param name="name">As the directory writes it now: what is shown once it is listed no more.</param>
    /// <param name="operation">Who retries with the same one gets the same answer.</param>
    [Alias("add")]
    Task<FavouriteOutcome> Add(Caller caller, string hpid, string name, string operation);

    /// <summary>Forgets a hospital with its visits. One that is not kept is what was wanted.</summary>
    [Alias("remove")]
    Task<FavouriteOutcome> Remove(Caller caller, string hpid, string operation);

    /// <summary>Notes that the owner was at a hospital they keep; once a day counts.</summary>
    /// <param name="day">In Korea; today or before.</param>
    [Alias("note-visit")]
    Task<FavouriteOutcome> NoteVisit(Caller caller, string hpid, DateOnly day, string operation);

    [Alias("forget-visit")]
    Task<FavouriteOutcome> ForgetVisit(Caller caller, string hpid, DateOnly day, string operation);

    /// <summary>The account is deleted: nothing is kept, now or later.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <summary>A hospital that somebody keeps at hand.</summary>
/// <param name="Visits">Korean days of visits that its keeper noted, the latest first.</param>
[GenerateSerializer, Immutable, Alias("hospital.favourite")]
public sealed record Favourite(string Hpid, string Name, DateTimeOffset AddedAt, ValueList<DateOnly> Visits);

[GenerateSerializer, Alias("hospital.favourite-outcome")]
public enum FavouriteOutcome
{
    Done,
    NotYours,

    /// <summary>As many are kept as may be.</summary>
    Full,

    /// <summary>The hospital is not kept.</summary>
    NotKept,

    /// <summary>The day is to come, or too long ago.</summary>
    DayOutOfRange,
}

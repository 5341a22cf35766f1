using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>A hospital that somebody keeps at hand.</summary>
/// <param name="Name">As it was when it was added, where the directory lists it no more.</param>
/// <param name="Visits">On how many days its keeper was there: days that they noted, and days of completed reservations.</param>
/// <param name="VisitedOn">The Korean days that its keeper noted, the latest first.</param>
/// <param name="TreatedOn">The Korean days of completed reservations there, the latest first.</param>
/// <param name="Hospital">As a search tells it; null when the directory does not list it.</param>
internal sealed record FavouriteJson(string Hpid, string Name, DateTimeOffset AddedAt, int Visits, IReadOnlyList<DateOnly> VisitedOn, IReadOnlyList<DateOnly> TreatedOn, HospitalJson? Hospital)
{
    /// <param name="reservations">All of its keeper's.</param>
    public static FavouriteJson From(Favourite favourite, IEnumerable<Reservation> reservations, DirectoryEntry? listed, DateTimeOffset at)
    {
        DateOnly[] treatedOn =
        [
            .. reservations
                .Where(reservation => reservation.Stage == ReservationStage.Completed && string.Equals(reservation.Slot.Hpid, favourite.Hpid, StringComparison.Ordinal))
                .Select(reservation => reservation.Slot.Start.KoreanDay())
                .Distinct()
                .OrderDescending(),
        ];
        return new(
            favourite.Hpid,
            listed?.Name ?? favourite.Name,
            favourite.AddedAt.InAnswers(),
            favourite.Visits.Union(treatedOn).Count(),
            favourite.Visits,
            treatedOn,
            listed is null ? null : new FoundHospital(listed, null).ToJson(at));
    }
}

/// <summary>The same for the archive of one's own data: what is kept and nothing else.</summary>
internal sealed record KeptHospitalJson(string Hpid, string Name, DateTimeOffset AddedAt, IReadOnlyList<DateOnly> VisitedOn)
{
    public static KeptHospitalJson From(Favourite favourite) => new(favourite.Hpid, favourite.Name, favourite.AddedAt.InAnswers(), favourite.Visits);
}

/// <param name="At">The time that the openings are about.</param>
internal sealed record FavouriteList(IReadOnlyList<FavouriteJson> Items, int Total, DateTimeOffset At);

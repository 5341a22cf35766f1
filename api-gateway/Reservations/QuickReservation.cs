using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>The earliest free slots of a department across hospitals: those of the region, or the nearest ones. What it offers is asked of the days, not guessed.</summary>
internal sealed class QuickReservation(ServedDirectory directory, IClusterClient cluster)
{
    private const int HospitalsAsked = 40;
    private const int DaysLookedAt = 14;
    private const int Usual = 10;
    private const int Most = 40;

    public async Task<IResult> Find(HttpContext http, TimeProvider time)
    {
        var reading = new QueryReading(http.Request.Query);
        var limit = reading.Integer("limit", 1, Most) ?? Usual;
        var department = reading.OneOf("department", HospitalNames.Departments);
        if (department is null)
            reading.Refuse("department", $"One of: {HospitalNames.Departments.Listed}.");
        if (!HospitalQueryReader.TryRead(http.Request.Query, time.GetKoreanNow(), out var search, out var errors))
            return Problems.InvalidParameters(errors);
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var snapshot = directory.Now;
        var near = snapshot.Hospitals.Search(search.Query with { OpenAt = null, Name = null, Skip = 0, Take = HospitalsAsked }).Items;
        var today = time.GetUtcNow().KoreanDay();
        var offers = await Task.WhenAll(near.Select(hospital => EarliestIn(hospital, department!.Value, today)));
        var items = offers.SelectMany(found => found).OrderBy(offer => offer.Slot.Start).ThenBy(offer => offer.DistanceKm ?? double.MaxValue).Take(limit).ToList();
        return items.Count > 0 || snapshot.IsComplete ? TypedResults.Ok(new QuickOfferList(items, items.Count)) : HospitalEndpoints.NotReady();
    }

    /// <summary>The first free slot of each calendar of the department.</summary>
    private async Task<IEnumerable<QuickOfferJson>> EarliestIn(FoundHospital hospital, Department department, DateOnly today)
    {
        var hpid = hospital.Entry.Hpid;
        var calendars = await cluster.GetGrain<IHospitalScheduleGrain>(CalendarKeys.OfSchedule(hpid)).Calendars();
        var offers = new List<QuickOfferJson>();
        foreach (var calendar in calendars.Calendars.Where(calendar => calendar.Place.Department == (int)department && calendar.Rules.IsBooked))
        {
            if (await EarliestOf(hpid, calendar, today) is { } slot)
                offers.Add(new(slot.ToJson(), calendar.Place.ToJson(hpid, calendar.Id), hospital.DistanceKm is { } distance ? Math.Round(distance, 2) : null));
        }

        return offers;
    }

    private async Task<SlotOffer?> EarliestOf(string hpid, CalendarView calendar, DateOnly today)
    {
        for (var day = 0; day < DaysLookedAt; day++)
        {
            var view = await cluster.GetGrain<IClinicDayGrain>(new ClinicDayId(hpid, calendar.Id, today.AddDays(day)).ToString()).View();
            if (view.Slots.FirstOrDefault(offer => offer.State == OfferState.Free) is { } offer)
                return offer;
        }

        return null;
    }
}

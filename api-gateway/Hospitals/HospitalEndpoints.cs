using DoctorForU.ApiGateway.Emergency;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using Orleans;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Search and detail over HTTP (docs/hospitals.md).</summary>
internal sealed class HospitalEndpoints(ServedDirectory directory, NationalBoard board, IClusterClient cluster, TimeProvider time)
{
    public IResult Hospitals(HttpContext http) => Search(http, snapshot => snapshot.Hospitals);

    public IResult Pharmacies(HttpContext http) => Search(http, snapshot => snapshot.Pharmacies);

    public IResult Hospital(string hpid)
    {
        var snapshot = directory.Now;
        return snapshot.Find(hpid) is { } entry
            ? Answer.Json(entry.ToDetail(snapshot.ToJson(), time.GetKoreanNow().ToMinute(), board.Room(hpid)?.Json), HospitalJsonOptions.Wire)
            : Unknown(snapshot);
    }

    /// <summary>What is told of an hpid that is not in the directory, or not yet.</summary>
    public static IResult Unknown(DirectorySnapshot snapshot) => snapshot.IsComplete
        ? Problems.Of(StatusCodes.Status404NotFound, "hospital.unknown", "No hospital, clinic or pharmacy has this hpid.")
        : NotReady();

    public static RetryLater NotReady() => new("hospitals.not-ready", "The directory has not come so far yet.", TimeSpan.FromSeconds(5));

    /// <summary>What a hospital registered. Asked apart from the rest, since the first who asks waits for the registry.</summary>
    public async Task<IResult> Registered(string hpid)
    {
        var snapshot = directory.Now;
        if (snapshot.Find(hpid) is not { } entry)
        {
            return Unknown(snapshot);
        }

        var answer = await cluster.GetGrain<IHospitalGrain>(entry.Hpid).Registered();
        return answer.State == RegisteredState.NotListed ? Unknown(snapshot) : Answer.Json(RegisteredJson.From(entry.Hpid, answer), HospitalJsonOptions.Wire);
    }

    public IResult Feed()
    {
        var snapshot = directory.Now;
        return snapshot.Status is { } status
            ? Answer.Json(
                new DirectoryFeedJson(
                    snapshot.ToJson(),
                    status.Breaker,
                    status.NextPullAt?.InKorea(),
                    status.QuotaDay,
                    status.QuotaUsed,
                    status.QuotaLimit,
                    status.Rejected,
                    status.Changes?.Added,
                    status.Changes?.Changed,
                    status.Changes?.Removed),
                HospitalJsonOptions.Wire)
            : new RetryLater("hospitals.not-ready", "The directory's feed has not been heard of yet.", TimeSpan.FromSeconds(2));
    }

    public IResult Regions()
    {
        var snapshot = directory.Now;
        RegionCountJson[] regions = [.. KoreanRegion.All.Select(region => RegionOf(region, snapshot))];
        return Answer.Json(new RegionCountList(regions, regions.Length), HospitalJsonOptions.Wire);
    }

    public static IResult Holidays(HttpContext http)
    {
        var known = KoreanHolidays.Official.All;
        var (from, through) = (known[0].Date.Year, known[^1].Date.Year);
        var reading = new QueryReading(http.Request.Query);
        var year = reading.Integer("year", from, through);
        if (reading.Errors.Count > 0)
        {
            return Problems.InvalidParameters(reading.Errors);
        }

        HolidayJson[] items = [.. known.Where(holiday => year is null || holiday.Date.Year == year).Select(holiday => holiday.ToJson())];
        return Answer.Json(new HolidayList(items, items.Length, from, through), HospitalJsonOptions.Wire);
    }

    private IResult Search(HttpContext http, Func<DirectorySnapshot, HospitalIndex> indexOf)
    {
        var now = time.GetKoreanNow();
        if (!HospitalQueryReader.TryRead(http.Request.Query, now, out var search, out var errors))
        {
            return Problems.InvalidParameters(errors);
        }

        var snapshot = directory.Now;
        var found = indexOf(snapshot).Search(search.Query);
        var list = new HospitalList(
            [.. found.Items.Select(item => item.ToJson(search.At))],
            found.Total,
            search.Page,
            search.Size,
            HospitalJsonMapping.FacetsOf(found),
            search.At,
            HospitalJsonMapping.HolidayOn(search.At),
            snapshot.ToJson(),
            now);
        return Answer.Json(list, HospitalJsonOptions.Wire, list with { Now = default });
    }

    private static RegionCountJson RegionOf(KoreanRegion region, DirectorySnapshot snapshot)
    {
        var hospitals = snapshot.Hospitals.DistrictsOf(region.Code).ToDictionary(facet => facet.Value, facet => facet.Count, StringComparer.Ordinal);
        var pharmacies = snapshot.Pharmacies.DistrictsOf(region.Code).ToDictionary(facet => facet.Value, facet => facet.Count, StringComparer.Ordinal);
        return new RegionCountJson(
            region.Code,
            region.Name,
            region.ShortName,
            region.EnglishName,
            region.FormerNames,
            snapshot.Hospitals.CountOf(region.Code),
            snapshot.Pharmacies.CountOf(region.Code),
            [.. hospitals.Keys.Union(pharmacies.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new DistrictCountJson(name, hospitals.GetValueOrDefault(name), pharmacies.GetValueOrDefault(name)))]);
    }
}

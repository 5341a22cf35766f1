using System.Globalization;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using Orleans;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>The hospitals kept at hand, and the visits noted of each.</summary>
internal sealed class FavouriteData(IClusterClient cluster) : IOwnData
{
    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        IReadOnlyList<KeptHospitalJson> kept = [.. (await cluster.GetGrain<IFavouritesGrain>(me.UserId).List(me.Caller)).Select(KeptHospitalJson.From)];
        yield return new("favourites.json", JsonSerializer.SerializeToUtf8Bytes(kept, HospitalJsonOptions.Wire));
        var csv = new CsvText().Add("hpid").Add("name").Add("addedAt").Add("visitedOn").EndRecord();
        foreach (var hospital in kept)
            csv.Add(hospital.Hpid).Add(hospital.Name).Add(CsvText.Time(hospital.AddedAt)).Add(string.Join(' ', hospital.VisitedOn.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))).EndRecord();
        yield return new("favourites.csv", csv.ToUtf8());
    }
}

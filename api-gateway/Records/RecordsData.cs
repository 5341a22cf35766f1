using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Records;
using Orleans;

namespace DoctorForU.ApiGateway.Records;

/// <summary>The consent, and who looked. The records themselves are not kept.</summary>
internal sealed class RecordsData(IClusterClient cluster) : IOwnData
{
    private static readonly EnumNames<RecordsAct> Acts = new();
    private static readonly EnumNames<RecordsOutcome> Outcomes = new();

    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        var records = cluster.GetGrain<IMedicalRecordsGrain>(me.UserId);
        yield return new("records/consent.json", JsonSerializer.SerializeToUtf8Bytes(RecordsStandingJson.From(await records.Standing(me.Caller)), RecordsJson.Plain));

        var history = await records.AccessHistory(me.Caller);
        IReadOnlyList<RecordsAccessJson> items = [.. history.Select(access => new RecordsAccessJson(access.At.InAnswers(), access.Act, access.Outcome, access.Session == me.Caller.SessionId))];
        yield return new("records/access-history.json", JsonSerializer.SerializeToUtf8Bytes(items, RecordsJson.Plain));
        var csv = new CsvText().Add("at").Add("act").Add("outcome").EndRecord();
        foreach (var access in items)
            csv.Add(CsvText.Time(access.At)).Add(Acts.Of(access.Act)).Add(Outcomes.Of(access.Outcome)).EndRecord();
        yield return new("records/access-history.csv", csv.ToUtf8());
    }
}

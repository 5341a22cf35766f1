using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>All own holds and reservations, and what was told about them.</summary>
internal sealed class ReservationData(IClusterClient cluster) : IOwnData
{
    private static readonly EnumNames<ReservationStage> Stages = new();

    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        var time = cluster.GetGrain<IPatientTimeGrain>(me.UserId);
        IReadOnlyList<ReservationJson> reservations = [.. (await time.All(me.Caller)).Select(reservation => reservation.ToJson())];
        yield return new("reservations/reservations.json", JsonSerializer.SerializeToUtf8Bytes(reservations, ReservationJsonOptions.Plain));
        yield return new("reservations/reservations.csv", Written(reservations));

        IReadOnlyList<NoticeJson> notices = [.. (await time.Notices(me.Caller)).Select(notice => notice.ToJson())];
        yield return new("reservations/notices.json", JsonSerializer.SerializeToUtf8Bytes(notices, ReservationJsonOptions.Plain));
    }

    private static byte[] Written(IEnumerable<ReservationJson> reservations)
    {
        var csv = new CsvText().Add("start").Add("end").Add("stage").Add("hospital").Add("calendar").Add("note").Add("createdAt").Add("changedAt").Add("reason").EndRecord();
        foreach (var reservation in reservations)
        {
            csv.Add(CsvText.Time(reservation.Start)).Add(CsvText.Time(reservation.End)).Add(Stages.Of(reservation.Stage)).Add(reservation.Place.Hospital).Add(reservation.Place.Calendar)
                .Add(reservation.Note).Add(CsvText.Time(reservation.CreatedAt)).Add(CsvText.Time(reservation.ChangedAt)).Add(reservation.Reason).EndRecord();
        }

        return csv.ToUtf8();
    }
}

using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>The own holds and reservations (docs/reservations.md).</summary>
internal static class PatientEndpoints
{
    private const int LongestText = 500;

    public static async Task<IResult> Hold(HoldRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        if (SlotId.Parse(request.Slot) is not { } slot)
            return ReservationProblems.NoSlot();
        var answer = await Time(cluster, me).Hold(me.Caller, slot, operation.Id);
        return answer is { Outcome: ReservationOutcome.Done, Reservation: { } hold }
            ? TypedResults.Created($"/api/reservations/holds/{hold.Id}", hold.ToJson())
            : ReservationProblems.Of(answer);
    }

    public static async Task<IResult> Release(string id, SignedIn me, IClusterClient cluster)
    {
        var answer = await Time(cluster, me).Release(me.Caller, id);
        return answer.Outcome == ReservationOutcome.Done ? TypedResults.NoContent() : ReservationProblems.Of(answer);
    }

    public static async Task<IResult> Book(BookRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(request.HoldId))
            errors["holdId"] = ["holdId.required"];
        if (request.Note is { Length: > LongestText })
            errors["note"] = ["note.too-long"];
        if (errors.Count > 0)
            return Problems.InvalidBody(errors);

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        var answer = await Time(cluster, me).Book(me.Caller, request.HoldId!, note, operation.Id);
        return answer is { Outcome: ReservationOutcome.Done, Reservation: { } booked }
            ? TypedResults.Created($"/api/reservations/{booked.Id}", booked.ToJson())
            : ReservationProblems.Of(answer);
    }

    public static async Task<IResult> Reschedule(string id, RescheduleRequest request, SignedIn me, Operation operation, IClusterClient cluster) =>
        SlotId.Parse(request.Slot) is { } slot ? Answer(await Time(cluster, me).Reschedule(me.Caller, id, slot, operation.Id)) : ReservationProblems.NoSlot();

    public static async Task<IResult> Cancel(string id, string? reason, SignedIn me, Operation operation, IClusterClient cluster) => reason is { Length: > LongestText }
        ? Problems.InvalidParameters(new Dictionary<string, string[]> { ["reason"] = ["At most 500 characters."] })
        : Answer(await Time(cluster, me).Cancel(me.Caller, id, reason, operation.Id));

    public static async Task<IResult> All(SignedIn me, IClusterClient cluster, TimeProvider time) =>
        TypedResults.Ok((await Time(cluster, me).All(me.Caller)).ToJson(time.GetUtcNow()));

    public static async Task<IResult> CalendarFile(string id, SignedIn me, IClusterClient cluster) =>
        File(await Time(cluster, me).CalendarFile(me.Caller, id), "reservation.ics");

    public static async Task<IResult> NewFeed(SignedIn me, IClusterClient cluster, IOptions<AccountOptions> accounts) =>
        await Time(cluster, me).NewFeed(me.Caller) is { } secret
            ? TypedResults.Ok(new CalendarFeedJson(new Uri(accounts.Value.PublicUrl, $"/api/calendar/{secret}.ics")))
            : ReservationProblems.Of(ReservationOutcome.Unknown);

    /// <summary>For calendar programs, which cannot log in.</summary>
    public static async Task<IResult> Feed(string feedToken, IClusterClient cluster) => feedToken.Split('.') is [var user, { Length: < 100 } secret] && AccountKeys.IsUserId(user)
        ? File(await cluster.GetGrain<IPatientTimeGrain>(user).Feed(secret), "doctorforu.ics")
        : ReservationProblems.Of(ReservationOutcome.Unknown);

    public static async Task<IResult> Notices(SignedIn me, IClusterClient cluster)
    {
        var notices = await Time(cluster, me).Notices(me.Caller);
        return TypedResults.Ok(new NoticeList([.. notices.Select(notice => notice.ToJson())], notices.Count, notices.Count(notice => !notice.IsRead)));
    }

    public static async Task<IResult> ReadNotices(SignedIn me, IClusterClient cluster)
    {
        await Time(cluster, me).ReadNotices(me.Caller);
        return TypedResults.NoContent();
    }

    private static IResult Answer(ReservationAnswer answer) =>
        answer is { Outcome: ReservationOutcome.Done, Reservation: { } reservation } ? TypedResults.Ok(reservation.ToJson()) : ReservationProblems.Of(answer);

    private static IResult File(string? text, string name) => text is null
        ? ReservationProblems.Of(ReservationOutcome.Unknown)
        : TypedResults.File(System.Text.Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", name);

    private static IPatientTimeGrain Time(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IPatientTimeGrain>(me.UserId);
}

using System.Globalization;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>The own hospital's calendars, and everybody in them, for its staff (docs/reservations.md). The grains check the caller's hospital as well.</summary>
internal static class StaffEndpoints
{
    private const int LongestName = 40;
    private const int LongestText = 500;

    public static Task<IResult> Calendars(SignedIn me, IClusterClient cluster) => CalendarEndpoints.Calendars(me.Caller.Hpid!, cluster);

    public static async Task<IResult> Versions(string calendar, SignedIn me, IClusterClient cluster)
    {
        var versions = CalendarKeys.IsCalendar(calendar) ? await Schedule(cluster, me).Versions(me.Caller, calendar) : null;
        return versions is null
            ? ReservationProblems.Of(ReservationOutcome.CalendarUnknown)
            : TypedResults.Ok(new VersionList([.. versions.Select(version => version.ToJson())], versions.Count));
    }

    public static async Task<IResult> Change(string calendar, CalendarChangeRequest request, SignedIn me, Operation operation, IClusterClient cluster, TimeProvider time)
    {
        if (!CalendarKeys.IsCalendar(calendar))
            return Problems.InvalidParameters(new Dictionary<string, string[]> { ["calendar"] = ["1 to 32 lower-case letters, digits and '-'."] });
        var reader = new RulesReader();
        if (reader.Read(calendar, request, operation.Id, time.GetUtcNow().KoreanDay()) is not { } change)
            return Problems.InvalidBody(reader.Errors);
        var answer = await Schedule(cluster, me).Change(me.Caller, change);
        return answer is { Outcome: ReservationOutcome.Done, Version: { } version } ? TypedResults.Ok(version.ToJson()) : ReservationProblems.Of(answer);
    }

    public static async Task<IResult> Board(string calendar, HttpContext http, SignedIn me, IClusterClient cluster, TimeProvider time)
    {
        var (boards, refusal) = await Boards(calendar, http, me, cluster, time);
        return refusal ?? TypedResults.Ok(new BoardList(
            boards[0].View.Place!.ToJson(me.Caller.Hpid!, calendar), [.. boards.Select(board => board.ToJson())], boards.Count, time.GetKoreanNow()));
    }

    public static async Task<IResult> Export(string calendar, HttpContext http, SignedIn me, IClusterClient cluster, TimeProvider time)
    {
        var (boards, refusal) = await Boards(calendar, http, me, cluster, time);
        if (refusal is not null)
            return refusal;
        var csv = new CsvText();
        foreach (var heading in (string[])["date", "start", "end", "stage", "name", "phone", "note", "reason"])
            csv.Add(heading);
        csv.EndRecord();
        foreach (var slot in boards.SelectMany(board => board.Slots))
        {
            foreach (var entry in slot.Entries)
                Write(csv, slot.Offer, entry);
        }

        return TypedResults.File(csv.ToUtf8(), "text/csv; charset=utf-8", $"{me.Caller.Hpid}-{calendar}.csv");
    }

    public static async Task<IResult> SetStage(string id, StageRequest request, SignedIn me, IClusterClient cluster)
    {
        if (SlotId.Parse(request.Slot) is not { } slot)
            return ReservationProblems.NoSlot();
        if (request.Stage is not { } stage || (stage == ReservationStage.Cancelled && string.IsNullOrWhiteSpace(request.Reason)) || request.Reason is { Length: > LongestText })
            return Problems.InvalidBody(new Dictionary<string, string[]> { [request.Stage is null ? "stage" : "reason"] = ["required"] });
        return Answer(await Slot(cluster, slot).Act(me.Caller, new(id, stage, request.Reason?.Trim())), slot);
    }

    public static async Task<IResult> WalkIn(WalkInRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        if (SlotId.Parse(request.Slot) is not { } slot)
            return ReservationProblems.NoSlot();
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName || request.Phone is { Length: > LongestName } || request.Note is { Length: > LongestText })
            return Problems.InvalidBody(new Dictionary<string, string[]> { ["name"] = ["name.required"] });
        var walkIn = new WalkIn($"w_{AccountKeys.Digest($"{me.UserId}/{operation.Id}")[..20]}", request.Name.Trim(), request.Phone?.Trim(), request.Note?.Trim());
        return await Opened(cluster, me, slot) ?? Answer(await Slot(cluster, slot).TakeIn(me.Caller, walkIn), slot);
    }

    public static async Task<IResult> Block(BlockRequest request, SignedIn me, IClusterClient cluster)
    {
        if (SlotId.Parse(request.Slot) is not { } slot)
            return ReservationProblems.NoSlot();
        if (request.Reason is { Length: > LongestText })
            return Problems.InvalidBody(new Dictionary<string, string[]> { ["reason"] = ["reason.too-long"] });
        if (await Opened(cluster, me, slot) is { } refusal)
            return refusal;
        var answer = await Slot(cluster, slot).Block(me.Caller, string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim());
        return answer.Outcome == ReservationOutcome.Done ? TypedResults.NoContent() : ReservationProblems.Of(answer.Outcome);
    }

    private static async Task<(IReadOnlyList<DayBoard> Boards, IResult? Refusal)> Boards(string calendar, HttpContext http, SignedIn me, IClusterClient cluster, TimeProvider time)
    {
        var days = DaysWanted.Read(me.Caller.Hpid!, calendar, http.Request.Query, time.GetUtcNow(), out var refusal);
        if (refusal is not null)
            return ([], refusal);
        var boards = await Task.WhenAll(days.Select(day => cluster.GetGrain<IClinicDayGrain>(day.ToString()).Board(me.Caller)));
        var outcome = boards[0]?.View.Outcome ?? ReservationOutcome.Unknown;
        return outcome == ReservationOutcome.Done ? ([.. boards.OfType<DayBoard>()], null) : ([], ReservationProblems.Of(outcome));
    }

    /// <summary>A slot that nobody asked for yet is opened by its day first.</summary>
    private static async Task<IResult?> Opened(IClusterClient cluster, SignedIn me, SlotId slot)
    {
        if (!me.Caller.IsStaffOf(slot.Hpid))
            return ReservationProblems.Of(ReservationOutcome.Unknown);
        var opening = await cluster.GetGrain<IClinicDayGrain>(slot.Day().ToString()).Open(slot, anew: true);
        return opening.Terms is null ? ReservationProblems.Of(opening.Outcome) : null;
    }

    private static IResult Answer(SlotAnswer answer, SlotId slot) =>
        answer is { Outcome: ReservationOutcome.Done, Entry: { } entry } ? TypedResults.Ok(entry.ToJson(slot)) : ReservationProblems.Of(answer.Outcome);

    private static void Write(CsvText csv, SlotOffer offer, SlotEntry entry) => csv
        .Add(offer.Slot.Start.InKorea().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Add(offer.Slot.Start.InKorea().ToString("HH:mm", CultureInfo.InvariantCulture))
        .Add(offer.End.InKorea().ToString("HH:mm", CultureInfo.InvariantCulture))
        .Add(StageNames.Of(entry.Stage)).Add(entry.Name).Add(entry.Phone).Add(entry.Note).Add(entry.Reason).EndRecord();

    private static readonly EnumNames<ReservationStage> StageNames = new();

    private static IHospitalScheduleGrain Schedule(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IHospitalScheduleGrain>(CalendarKeys.OfSchedule(me.Caller.Hpid!));

    private static IReservationSlotGrain Slot(IClusterClient cluster, SlotId slot) => cluster.GetGrain<IReservationSlotGrain>(slot.ToString());
}

using DoctorForU.ApiGateway.Http;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Calendars of hospitals and what is free in them, for everybody (docs/reservations.md).</summary>
internal static class CalendarEndpoints
{
    public static async Task<IResult> Calendars(string hpid, IClusterClient cluster)
    {
        if (!CalendarKeys.IsHpid(hpid))
            return ReservationProblems.Of(ReservationOutcome.HospitalUnknown);
        var answer = await cluster.GetGrain<IHospitalScheduleGrain>(CalendarKeys.OfSchedule(hpid)).Calendars();
        return answer.Outcome == ReservationOutcome.Done
            ? TypedResults.Ok(new CalendarList([.. answer.Calendars.Select(calendar => calendar.ToJson(hpid))], answer.Calendars.Count))
            : ReservationProblems.Of(answer.Outcome);
    }

    public static Task<IResult> Availability(string hpid, string calendar, HttpContext http, AvailabilityAnswers answers, TimeProvider time)
    {
        var days = DaysWanted.Read(hpid, calendar, http.Request.Query, time.GetUtcNow(), out var refusal);
        return refusal is null ? answers.Of(days) : Task.FromResult(refusal);
    }
}

/// <summary>Reads which days of a calendar are asked for.</summary>
internal static class DaysWanted
{
    private const int Most = 31;
    private const int Usual = 7;

    /// <param name="refusal">Null when they are as they may be.</param>
    public static IReadOnlyList<ClinicDayId> Read(string hpid, string calendar, IQueryCollection query, DateTimeOffset now, out IResult? refusal)
    {
        var reading = new QueryReading(query);
        var today = now.KoreanDay();
        var from = reading.Day("from") ?? today;
        var days = reading.Integer("days", 1, Most) ?? Usual;
        if (from < today.AddYears(-1) || from > today.AddYears(1))
            reading.Refuse("from", "A day at most a year away, as 2026-12-01.");
        refusal = reading.Errors.Count > 0 ? Problems.InvalidParameters(reading.Errors)
            : !CalendarKeys.IsHpid(hpid) ? ReservationProblems.Of(ReservationOutcome.HospitalUnknown)
            : !CalendarKeys.IsCalendar(calendar) ? ReservationProblems.Of(ReservationOutcome.CalendarUnknown)
            : null;
        return refusal is null ? [.. Enumerable.Range(0, days).Select(day => new ClinicDayId(hpid, calendar, from.AddDays(day)))] : [];
    }
}

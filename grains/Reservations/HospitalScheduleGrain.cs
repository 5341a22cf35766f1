using DoctorForU.Accounts;
using DoctorForU.Hospitals;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>
/// Calendars of one hospital. A new version is written first and then told to every day that it concerns, by a reminder over restarts.
/// </summary>
[GrainType("reservations.schedule")]
internal sealed class HospitalScheduleGrain(
    [PersistentState("reservations.schedule")] IPersistentState<Schedule> stored, IPublicHours publicHours, IOptions<ReservationOptions> reservationOptions, TimeProvider clock)
    : Grain, IHospitalScheduleGrain, IRemindable
{
    private const string AdoptReminder = "adopt";
    private static readonly TimeSpan AdoptPeriod = TimeSpan.FromMinutes(1);

    private readonly ReservationOptions options = reservationOptions.Value;

    private Schedule Schedule => stored.State;

    private DateOnly Today => clock.GetUtcNow().KoreanDay();

    private string Hpid => CalendarKeys.HpidOf(this.GetPrimaryKeyString());

    public async Task<PlanAnswer> Plan(string calendar, DateOnly date)
    {
        var hospital = await publicHours.Of(Hpid);
        return hospital.Entry is { } entry ? PlanOf(hospital, entry, calendar, date) : new(hospital.Outcome, null);
    }

    public async Task<CalendarsAnswer> Calendars()
    {
        var hospital = await publicHours.Of(Hpid);
        if (hospital.Entry is not { } entry)
            return new(hospital.Outcome, []);
        var ids = PublicSchedule.Calendars(entry).Select(department => CalendarKeys.OfDepartment((int)department)).Union(Schedule.Calendars.Select(calendar => calendar.Id));
        ValueList<CalendarView> views = [.. ids.Select(id => Describe(entry, id)).OfType<CalendarView>()];
        return new(views.Count > 0 ? ReservationOutcome.Done : hospital.Lacks(ReservationOutcome.Done), views);
    }

    public async Task<ValueList<CalendarVersion>?> Versions(Caller caller, string calendar)
    {
        if (!caller.IsStaffOf(Hpid))
            return null;
        var hospital = await publicHours.Of(Hpid);
        return Schedule.Find(calendar)?.Versions ?? (hospital.Entry is { } entry && PublicSchedule.DepartmentOf(calendar, entry) is not null ? [] : null);
    }

    public async Task<ScheduleAnswer> Change(Caller caller, ChangeCalendar command)
    {
        if (!caller.IsStaffOf(Hpid))
            return ScheduleAnswer.Of(ReservationOutcome.Unknown);
        if (Schedule.Find(command.Calendar) is { } known && known.Operation == command.Operation)
            return new(ReservationOutcome.Done, known.Versions[^1], []);
        if ((await publicHours.Of(Hpid)) is { Entry: null } away)
            return ScheduleAnswer.Of(away.Outcome);

        var number = (Schedule.Find(command.Calendar)?.Versions is { Count: > 0 } versions ? versions[^1].Number : 0) + 1;
        var version = new CalendarVersion(number, command.From < Today ? Today : command.From, command.Rules, clock.GetUtcNow());
        var last = Today.AddDays(Horizon(command));
        if (command.Decision == ConflictDecision.Ask && await Conflicts(command, version, last) is { Count: > 0 } conflicts)
            return new(ReservationOutcome.Conflicts, null, conflicts);

        await this.RegisterOrUpdateReminder(AdoptReminder, AdoptPeriod, AdoptPeriod);
        await stored.Write(Schedule.Changed(command, version, last));
        await TellDays();
        return new(ReservationOutcome.Done, version, []);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => TellDays();

    /// <summary>Goes on where it was; a day that is told twice is as it was.</summary>
    private async Task TellDays()
    {
        while (Schedule.Adoptions is [var adoption, ..])
        {
            for (var day = adoption.From; day <= adoption.Last; day = day.AddDays(1))
            {
                if (await Plan(adoption.Calendar, day) is { Plan: { } plan })
                    await Day(adoption.Calendar, day).Adopt(plan, adoption.CancelFor);
            }

            await stored.Write(Schedule with { Adoptions = [.. Schedule.Adoptions.Skip(1)] });
        }

        if (await this.GetReminder(AdoptReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private async Task<ValueList<BookingConflict>> Conflicts(ChangeCalendar command, CalendarVersion version, DateOnly last)
    {
        var conflicts = new List<BookingConflict>();
        var place = new Place("", null, null, command.Name, null);
        for (var day = version.From; day <= last; day = day.AddDays(1))
            conflicts.AddRange(await Day(command.Calendar, day).Conflicts(new(version.Number, version.Rules, place)));
        return [.. conflicts];
    }

    /// <summary>Beyond the farthest horizon that the calendar ever had there is nothing to conflict.</summary>
    private int Horizon(ChangeCalendar command) =>
        (Schedule.Find(command.Calendar)?.Versions ?? []).Select(version => version.Rules.HorizonDays).Append(command.Rules.HorizonDays).Append(options.HorizonDays).Max();

    private PlanAnswer PlanOf(KnownHospital hospital, DirectoryEntry entry, string calendar, DateOnly date)
    {
        if (Describe(entry, calendar) is not { } view)
            return new(hospital.Lacks(ReservationOutcome.CalendarUnknown), null);
        var version = Schedule.Find(calendar)?.On(date);
        return new(ReservationOutcome.Done, new(version?.Number ?? 0, version?.Rules ?? RulesOfPublicHours(entry, view), view.Place));
    }

    private CalendarView? Describe(DirectoryEntry entry, string calendar)
    {
        if (Schedule.Find(calendar) is { } set)
        {
            var version = set.On(Today);
            var place = new Place(entry.Name, entry.Address, entry.Phone, set.Name, (int?)set.Department);
            return new(calendar, place, set.Doctor, version?.Number ?? 0, version?.Rules ?? PublicSchedule.Rules(entry.Hours, options));
        }

        return PublicSchedule.DepartmentOf(calendar, entry) is { } department
            ? new(calendar, new(entry.Name, entry.Address, entry.Phone, DepartmentNames.Of(department), (int)department), null, 0, PublicSchedule.Rules(entry.Hours, options))
            : null;
    }

    /// <summary>Before the first version of a calendar that staff made there is nothing to book.</summary>
    private BookingRules RulesOfPublicHours(DirectoryEntry entry, CalendarView view) =>
        PublicSchedule.Rules(entry.Hours, options) with { IsBooked = entry.Hours.IsKnown && PublicSchedule.DepartmentOf(view.Id, entry) is not null };

    private IClinicDayGrain Day(string calendar, DateOnly date) => GrainFactory.GetGrain<IClinicDayGrain>(new ClinicDayId(Hpid, calendar, date).ToString());
}

using DoctorForU.Accounts;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>What the person is told, and when.</summary>
internal sealed partial class PatientTimeGrain
{
    private const string CareReminder = "care";
    private static readonly TimeSpan CareWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CarePeriod = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan DeliverAgainAfter = TimeSpan.FromSeconds(5);

    private IGrainTimer? delivering;
    private DateTimeOffset? careAt;

    public Task<ValueList<Notice>> Notices(Caller caller) => Task.FromResult(IsOwner(caller) ? Time.Notices.Reverse().ToValueList() : []);

    public async Task ReadNotices(Caller caller)
    {
        if (IsOwner(caller) && Time.Notices.Any(notice => !notice.IsRead))
            await Save(Time.Read());
    }

    public async Task<string?> CalendarFile(Caller caller, string id)
    {
        if (await Own(caller, id) is not { Reservation: { } reservation } || !Reservations.CalendarFile.CanShow(reservation))
            return null;
        return Reservations.CalendarFile.Of([reservation], CalendarMethod.Publish, accountOptions.Value.PublicUrl, attendee: null);
    }

    public async Task<string?> NewFeed(Caller caller)
    {
        if (!IsOwner(caller))
            return null;
        var secret = AccountKeys.NewSecret();
        await stored.Write(Time with { Feed = AccountKeys.Digest(secret) });
        return $"{Id}.{secret}";
    }

    public async Task<string?> Feed(string secret)
    {
        if (Time.Feed is null || Time.Feed != AccountKeys.Digest(secret))
            return null;
        await Settle();
        return Reservations.CalendarFile.Of(
            [.. Time.Shown(Now).Where(Reservations.CalendarFile.CanShow)], CalendarMethod.Publish, accountOptions.Value.PublicUrl, attendee: null);
    }

    /// <summary>Settles what a crash left, gives the reminders that are due, and sets when to come back.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        careAt = null;
        await Settle();
        var now = Now;
        var time = Time;
        foreach (var claim in Time.Claims)
        {
            if (Reminding.Due(claim, now) is { } kind)
                time = time.With(claim with { Reminded = [.. claim.Reminded, kind] }).Noting(kind, claim.Reservation, now);
        }

        if (time != Time)
            await Save(time);
        await CareLater(now);
    }

    private async Task Deliver(CancellationToken cancel)
    {
        try
        {
            var due = Time.Notices.Where(notice => !notice.IsMailed).ToList();
            if (due.Count == 0)
                return;
            if (await Profile() is { } profile)
                await Mail(due.Where(notice => IsWanted(notice, profile.Notifications)), profile);
            await stored.Write(Time.Mailed(due.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal)));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotDelivered(problem);
            delivering?.Change(DeliverAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Mail(IEnumerable<Notice> notices, Profile profile)
    {
        var outbox = GrainFactory.GetGrain<IMailOutboxGrain>(MailShards.Of(profile.Email));
        foreach (var notice in notices)
            await outbox.Take(ReservationMails.Of(notice, profile, accountOptions.Value.PublicUrl));
    }

    private static bool IsWanted(Notice notice, MailChoices choices) =>
        notice.Kind is NoticeKind.DayBefore or NoticeKind.TwoHoursBefore ? choices.Reminders : choices.Reservations;

    /// <summary>Before anything is begun: somebody comes back for it.</summary>
    private Task CareSoon() => careAt is { } at && at <= Now + CareWithin ? Task.CompletedTask : CareAt(Now + CareWithin);

    /// <param name="now">When it was looked what is due: what falls due since comes next.</param>
    private async Task CareLater(DateTimeOffset now)
    {
        var next = Time.Claims.Select(claim => Reminding.NextAt(claim, now)).Append(Time.Unsettled.Any() || Time.HasMail ? now + CareWithin : null).Min();
        if (next is null)
            await EndCare();
        else
            await CareAt(next.Value < now + LongestWait ? next.Value : now + LongestWait);
    }

    private async Task CareAt(DateTimeOffset at)
    {
        // It may have come while this was decided.
        var left = at - Now;
        await this.RegisterOrUpdateReminder(CareReminder, left > TimeSpan.Zero ? left : TimeSpan.Zero, CarePeriod);
        careAt = at;
    }

    private async Task EndCare()
    {
        if (await this.GetReminder(CareReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
        careAt = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice could not be given to the outbox; it is tried again")]
    private partial void LogNotDelivered(Exception problem);
}

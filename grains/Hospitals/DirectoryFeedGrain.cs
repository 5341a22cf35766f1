using System.Data.Common;
using System.Globalization;
using DoctorForU.Emergency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Hospitals;

/// <summary>
/// Pulls the directory page by page, one page a turn. Its place in the pull is written after each page and each call before it is made, so that
/// a crash neither starts over nor forgets a call; a page that comes twice replaces itself. Only a pull that came to its end stands.
/// </summary>
[GrainType("hospital.directory-feed"), KeepAlive]
internal sealed partial class DirectoryFeedGrain(
    [PersistentState("hospital.directory-feed")] IPersistentState<DirectoryMemory> stored,
    INationalApi api,
    DirectoryStore store,
    IOptionsMonitor<PublicDataOptions> publicData,
    IOptions<HospitalDirectoryOptions> directory,
    TimeProvider clock,
    ILogger<DirectoryFeedGrain> logger) : Grain, IDirectoryFeedGrain, IRemindable, IDisposable
{
    private const string WakeReminder = "wake";
    private const double LeastShare = 0.8;
    private static readonly TimeSpan WakePeriod = TimeSpan.FromMinutes(5);

    private readonly HospitalDirectoryOptions options = directory.Value;
    private FeedPipeline<DirectoryPage> pipeline = null!;
    private DirectoryMemory memory = new();
    private DirectoryCounts counts = new(0, 0, 0);
    private IGrainTimer? timer;
    private DateTimeOffset? nextPullAt;

    private PublicDataOptions Source => publicData.CurrentValue;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        memory = stored.State;
        counts = await store.Count(cancellationToken);
        pipeline = new FeedPipeline<DirectoryPage>("national-api-directory", publicData, clock, AffordsRetry);
        if (options.Enabled)
        {
            timer = this.RegisterGrainTimer(Turn, new GrainTimerCreationOptions(UntilNext(), Timeout.InfiniteTimeSpan) { KeepAlive = true });
            await this.RegisterOrUpdateReminder(WakeReminder, WakePeriod, WakePeriod);
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        timer?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => pipeline?.Dispose();

    public Task Wake() => Task.CompletedTask;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    public Task<DirectoryStatus> Status()
    {
        var today = clock.GetUtcNow().KoreanDay();
        return Task.FromResult(new DirectoryStatus(
            memory.StandsSince is not null ? DirectoryState.Complete : counts.Entries > 0 ? DirectoryState.Filling : DirectoryState.Empty,
            memory.Version,
            memory.StandsSince?.KoreanDay(),
            counts.Entries,
            counts.Unplaced,
            counts.Repaired,
            memory.Rejected,
            Source.Simulated,
            memory.Pull?.Progress,
            memory.Changes,
            memory.Failure,
            pipeline.State,
            nextPullAt,
            today,
            memory.Day == today ? memory.Calls.Values.DefaultIfEmpty().Max() : 0,
            Source.DailyQuota));
    }

    /// <summary>One page, and when the next is due.</summary>
    private async Task Turn(CancellationToken cancel)
    {
        nextPullAt = null;
        try
        {
            if (memory.Pull is null || memory.Pull.IsTooOld(clock.GetUtcNow()))
            {
                await store.ClearStage(cancel);
                await Save(memory.Begun(clock.GetUtcNow()));
            }

            await Take(await pipeline.Run(Attempt, cancel), cancel);
        }
        catch (DbException problem)
        {
            LogStoreFailed(problem);
            memory = memory.Failed(new UpstreamFailure(FailureClass.Transient, "store", "The directory's tables could not be written."), clock.GetUtcNow());
        }
        finally
        {
            timer?.Change(UntilNext(), Timeout.InfiniteTimeSpan);
        }
    }

    private async ValueTask<PollResult<DirectoryPage>> Attempt(CancellationToken cancel)
    {
        var pull = memory.Pull!;
        if (memory.BudgetOf(pull.Operation).Take(clock.GetUtcNow(), Source.DailyQuota) is not { } spent)
        {
            return new(null, UpstreamFailure.OverBudget);
        }

        await Save(memory.Spent(pull.Operation, spent));
        var rows = new DirectoryRowReader(pull.Step == PullStep.Pharmacies ? HospitalKind.Pharmacy : HospitalKind.Other);
        var reply = await api.Ask(pull.Question(options.PageRows), () => rows, Source.AttemptTimeout, clock, cancel);
        return reply.Failure is { } failure ? new(null, failure) : DirectoryPage.Of(rows.ToResult(), reply.TotalCount, pull, options.PageRows);
    }

    private async Task Take(PollResult<DirectoryPage> result, CancellationToken cancel)
    {
        if (result.Failure is { } failure)
        {
            if (memory.Failure?.Code != failure.Code)
            {
                LogFailing(memory.Pull!.Step, memory.Pull.Page, failure.Class, failure.Code, failure.Text);
            }

            await Save(memory.Failed(failure, clock.GetUtcNow()));
            return;
        }

        var (pull, page) = (memory.Pull!, result.Reply!);
        await Stage(pull, page.Rows, cancel);
        var next = pull.Next(page.Total, options.PageRows, page.Rows.Rejected);
        var after = next is null ? await Finish(page.Rows.Rejected, cancel) : memory.WentOn(next);
        await Save(after, after.StandsSince is null || after.Pull is null ? await store.Count(cancel) : counts);
    }

    /// <summary>A pull far smaller than what stands is kept out once: when the next is as small, the country is.</summary>
    private async Task<DirectoryMemory> Finish(int rejected, CancellationToken cancel)
    {
        var staged = await store.CountStaged(cancel);
        if (!memory.Shrank && memory.StandsSince is not null && staged < counts.Entries * LeastShare)
        {
            var why = new UpstreamFailure(FailureClass.Transient, "shrunk", string.Create(CultureInfo.InvariantCulture, $"The pull has {staged} institutions; {counts.Entries} stand."));
            LogShrunk(staged, counts.Entries);
            return memory.Doubted(why, clock.GetUtcNow(), PullSchedule.Next(clock.GetUtcNow(), options.PullAt));
        }

        var changes = await store.Replace(cancel);
        var finished = memory.Finished(changes, rejected);
        LogStands(changes.Added, changes.Changed, changes.Removed, finished.Rejected);
        return finished;
    }

    private Task Stage(Pull pull, DirectoryRows rows, CancellationToken cancel) => pull.Step switch
    {
        PullStep.Hospitals or PullStep.Pharmacies => store.Stage(rows.Entries, cancel),
        PullStep.Moonlight => store.StageMoonlight(rows.Entries.Select(entry => entry.Hpid), cancel),
        PullStep.Departments => store.StageDepartment(DirectoryEntry.BitOf((Department)pull.Department), rows.Entries.Select(entry => entry.Hpid), cancel),
        _ => throw new InvalidOperationException("Unknown step of a pull."),
    };

    private Task Save(DirectoryMemory next) => Save(next, counts);

    private async Task Save(DirectoryMemory next, DirectoryCounts counted)
    {
        stored.State = next;
        await stored.WriteStateAsync();
        (memory, counts) = (next, counted);
    }

    /// <summary>Retries spend what half of the day's calls leaves.</summary>
    private bool AffordsRetry() => memory.BudgetOf(memory.Pull!.Operation).On(clock.GetUtcNow()).Used < Source.DailyQuota / 2;

    private TimeSpan UntilNext()
    {
        var now = clock.GetUtcNow();
        var wait = memory switch
        {
            { WaitsUntil: { } until } => until - now,
            { Failure: not null, State: ErFeedState.QuotaExhausted } => DailyBudget.UntilQuotaReturns(now),
            { Failure: not null, State: ErFeedState.Refused } => Source.RefusedProbe,
            { Failure: not null } => options.RetryAfter,
            { Pull: not null } => options.PageGap,
            { StandsSince: { } since } => PullSchedule.Next(since, options.PullAt) - now,
            _ => TimeSpan.Zero,
        };
        var due = wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
        nextPullAt = now + due;
        return due;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The directory stands anew: {Added} added, {Changed} changed, {Removed} removed, {Rejected} rows rejected")]
    private partial void LogStands(int added, int changed, int removed, int rejected);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory's pull fails at {Step}, page {Page} ({Class}): {Code} {Text}")]
    private partial void LogFailing(PullStep step, int page, FailureClass @class, string code, string text);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory's pull has only {Staged} institutions where {Standing} stand; what stands is kept")]
    private partial void LogShrunk(int staged, int standing);

    [LoggerMessage(Level = LogLevel.Error, Message = "The directory's tables could not be written; the pull goes on later")]
    private partial void LogStoreFailed(Exception problem);
}

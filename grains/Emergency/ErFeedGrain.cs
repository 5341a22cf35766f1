using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.Emergency;

/// <summary>
/// Polls one operation of the national API, keeps the last good reading and tells the rooms that changed. Its memory is written
/// before each call, so that a crash never forgets a call of the day's budget; the reading in it is at most one poll old.
/// </summary>
[GrainType("er.feed"), KeepAlive]
internal sealed partial class ErFeedGrain(
    [PersistentState("er.feed")] IPersistentState<FeedMemory> stored,
    INationalApi api,
    IOptionsMonitor<PublicDataOptions> publicData,
    IErHistory history,
    TimeProvider clock,
    ILogger<ErFeedGrain> logger) : Grain, IErFeedGrain, IRemindable, IDisposable
{
    private const string WakeReminder = "wake";
    private static readonly TimeSpan WakePeriod = TimeSpan.FromMinutes(5);

    private readonly HistoryRecording recording = new(history, logger);
    private FeedOperation operation = null!;
    private FeedPipeline<RowsRead> pipeline = null!;
    private FeedMemory memory = new();
    private IGrainTimer? timer;
    private DateTimeOffset? nextPollAt;

    private PublicDataOptions Options => publicData.CurrentValue;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        operation = FeedOperation.Of(this.GetPrimaryKeyString());
        pipeline = new FeedPipeline<RowsRead>($"national-api-{operation.Name}", publicData, clock, AffordsRetry);
        memory = stored.State;
        timer = this.RegisterGrainTimer(Poll, new GrainTimerCreationOptions(FirstDelay(), Timeout.InfiniteTimeSpan) { KeepAlive = true });
        await this.RegisterOrUpdateReminder(WakeReminder, WakePeriod, WakePeriod);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        timer?.Dispose();
        await Save();
    }

    public void Dispose() => pipeline?.Dispose();

    public Task Wake()
    {
        if ((memory.LastAttemptAt ?? clock.GetUtcNow()) + UntilNextPoll() is var wanted && nextPollAt > wanted)
        {
            Schedule(wanted);
        }

        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    public Task<RoomNews?> Latest(string hpid) => Task.FromResult(memory.Known.GetValueOrDefault(hpid));

    public Task<ValueList<string>> Rooms() => Task.FromResult(memory.Known.Keys.ToValueList());

    public Task<ErFeedStatus> Status()
    {
        var budget = memory.Budget.On(clock.GetUtcNow());
        return Task.FromResult(new ErFeedStatus(
            operation.Name,
            Options.Simulated,
            memory.State,
            memory.LastGoodAt,
            memory.LastAttemptAt,
            nextPollAt,
            memory.Failure,
            pipeline.State,
            budget.Day,
            budget.Used,
            Options.DailyQuota,
            memory.Rows,
            memory.RejectedRows,
            memory.MissingRows));
    }

    private async Task Poll(CancellationToken cancel)
    {
        nextPollAt = null;
        List<KeyValuePair<string, RoomNews>> changed = [];
        try
        {
            var result = await pipeline.Run(Attempt, cancel);
            FeedMetrics.Polled(operation.Name, result);
            changed = await Take(result);
        }
        finally
        {
            var next = clock.GetUtcNow() + UntilNextPoll();
            await PublishStatus(next);
            await recording.Record(changed, clock.GetUtcNow(), cancel);
            Schedule(next);
        }
    }

    private async ValueTask<PollResult<RowsRead>> Attempt(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (memory.Budget.Take(now, Options.DailyQuota) is not { } spent)
        {
            return new(null, UpstreamFailure.OverBudget);
        }

        memory = memory.Spent(spent, now);
        await Save();
        return await Call(cancel);
    }

    private async Task<PollResult<RowsRead>> Call(CancellationToken cancel)
    {
        RoomNewsReader reader = null!;
        var reply = await api.Ask(
            new NationalQuestion(operation.Path, operation.Rows), () => reader = operation.Reader(clock.GetUtcNow()), Options.AttemptTimeout, clock, cancel);
        return reply.Failure is { } failure ? new(null, failure) : new(reader.ToResult(), null);
    }

    /// <returns>What changed.</returns>
    private async Task<List<KeyValuePair<string, RoomNews>>> Take(PollResult<RowsRead> result)
    {
        var now = clock.GetUtcNow();
        if (result.Failure is { } failure)
        {
            if (memory.Failure?.Code != failure.Code)
            {
                LogFailing(operation.Name, failure.Class, failure.Code, failure.Text);
            }

            memory = memory.Failed(failure, now);
            return [];
        }

        if (memory.Failure is { } before)
        {
            LogRecovered(operation.Name, before.Since);
        }

        var (known, changed, missing) = operation.Merge(memory.Known, result.Reply!);
        memory = memory.Succeeded(known, result.Reply!, missing, now);
        LogPolled(operation.Name, result.Reply!.Rows, result.Reply.Rejected, missing, changed.Count);
        await Tell(changed);
        return changed;
    }

    /// <summary>Tells the rooms, then each region once, so that a poll is one delta of each region.</summary>
    private async Task Tell(List<KeyValuePair<string, RoomNews>> changed)
    {
        var changes = await Task.WhenAll(changed.Select(news => Tell(news.Key, news.Value)));
        await Task.WhenAll(RegionNews.Of(changes.OfType<RoomChange>()).Select(news =>
            GrainFactory.GetGrain<IErRegionGrain>(news.Region).Apply(news.Changed, news.Removed)));
    }

    /// <summary>A room that fails harms no other; it asks us again by itself.</summary>
    private async Task<RoomChange?> Tell(string hpid, RoomNews news)
    {
        try
        {
            return await GrainFactory.GetGrain<IErRoomGrain>(hpid).Observe(news);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogRoomFailed(problem, operation.Name, hpid);
            return null;
        }
    }

    /// <summary>A store that is away must not blind the board: the count goes on in memory and is written with the next call.</summary>
    private async Task Save()
    {
        try
        {
            stored.State = memory;
            await stored.WriteStateAsync();
        }
        catch (Exception problem) when (problem is not (InconsistentStateException or OperationCanceledException))
        {
            LogNotSaved(problem, operation.Name);
        }
    }

    private bool AffordsRetry() => memory.Budget.HasSlack(clock.GetUtcNow(), Options.DailyQuota, Options.IntervalOf(operation.Name));

    private TimeSpan FirstDelay()
    {
        var now = clock.GetUtcNow();
        var due = memory.LastGoodAt is { } last ? last + Options.IntervalOf(operation.Name) - now : TimeSpan.Zero;
        var delay = due < TimeSpan.Zero ? TimeSpan.Zero : due;
        nextPollAt = now + delay;
        return delay;
    }

    private TimeSpan UntilNextPoll()
    {
        var now = clock.GetUtcNow();
        return memory.State switch
        {
            ErFeedState.QuotaExhausted when memory.Failure?.Code != UpstreamFailure.OverBudget.Code => DailyBudget.UntilQuotaReturns(now),
            ErFeedState.Refused => Options.RefusedProbe,
            _ when memory.LastGoodAt is null || memory.Failure is not null => Retry(now),
            _ => memory.Budget.Pace(now, Options.DailyQuota, Options.IntervalOf(operation.Name)),
        };
    }

    /// <summary>The last act of a poll: a timer that is changed in its own tick is set when the tick ends, so nobody may see the time before.</summary>
    private void Schedule(DateTimeOffset next)
    {
        var delay = next - clock.GetUtcNow();
        timer?.Change(delay < TimeSpan.Zero ? TimeSpan.Zero : delay, Timeout.InfiniteTimeSpan);
        nextPollAt = next;
    }

    /// <summary>After a failure: soon, even where a good reply would be good for a day, but within the budget.</summary>
    private TimeSpan Retry(DateTimeOffset now)
    {
        var interval = Options.IntervalOf(operation.Name);
        var soon = interval < Options.BedsInterval ? interval : Options.BedsInterval;
        return memory.Budget.Pace(now, Options.DailyQuota, soon);
    }

    private async Task PublishStatus(DateTimeOffset next)
    {
        var stream = this.GetStreamProvider(ErStreams.Provider).GetStream<ErFeedStatus>(StreamId.Create(ErStreams.Feeds, operation.Name));
        await stream.Hint(await Status() with { NextPollAt = next }, logger);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {Operation}: {Rows} rows, {Rejected} rejected, {Missing} missing, {Changed} changed")]
    private partial void LogPolled(string operation, int rows, int rejected, int missing, int changed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Operation} fails ({Class}): {Code} {Text}")]
    private partial void LogFailing(string operation, FailureClass @class, string code, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "Feed {Operation}: room {Hpid} did not take its news")]
    private partial void LogRoomFailed(Exception problem, string operation, string hpid);

    [LoggerMessage(Level = LogLevel.Error, Message = "Feed {Operation}: its memory could not be written; polling goes on")]
    private partial void LogNotSaved(Exception problem, string operation);

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {Operation} works again, after failing since {Since}")]
    private partial void LogRecovered(string operation, DateTimeOffset since);
}

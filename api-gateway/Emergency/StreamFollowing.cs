using System.Diagnostics.CodeAnalysis;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>
/// Follows a stream that carries hints of change, and every few seconds asks the grain behind it what it may have missed:
/// streams may lose events, and a client that lost the cluster has to subscribe again. Goes on while the cluster is away.
/// </summary>
/// <param name="stream">Brings hints, or loses them.</param>
/// <param name="take">Takes an event; false when something is missing and the grain should be asked at once.</param>
/// <param name="compare">Asks the grain; true when it knew more than the stream had brought.</param>
internal sealed partial class StreamFollowing<T>(
    IHintStream<T> stream, Func<T, bool> take, Func<Task<bool>> compare, FollowingOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(200);

    private volatile TaskCompletionSource missed = NewSignal();
    private IAsyncDisposable? subscription;
    private bool heardSomething;
    private bool mayBeDead;
    private int failures;

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var signal = missed = NewSignal();
            await CatchUp();
            await Pause(signal.Task, stopping);
        }

        await Unsubscribe();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the cluster away, the board stays and the next round asks again; it is logged.")]
    private async Task CatchUp()
    {
        try
        {
            var isNew = await EnsureSubscribed();
            var heard = Interlocked.Exchange(ref heardSomething, false);
            var moved = await compare();

            // The grain moved and the stream was silent: the subscription may be dead. A new one costs little.
            mayBeDead = moved && !heard && !isNew;
            failures = 0;
        }
        catch (Exception error)
        {
            if (failures++ == 0)
            {
                LogClusterAway(stream.Name, error);
            }

            mayBeDead = true;
        }
    }

    private async Task<bool> EnsureSubscribed()
    {
        if (subscription is not null && !mayBeDead)
        {
            return false;
        }

        var former = subscription;
        subscription = await Subscribe();
        await (former?.DisposeAsync() ?? ValueTask.CompletedTask);
        return true;
    }

    private Task<IAsyncDisposable> Subscribe() => stream.Subscribe(item =>
    {
        heardSomething = true;
        if (!take(item))
        {
            missed.TrySetResult();
        }
    });

    private async Task Pause(Task signal, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(PauseLength(), time, over.Token), signal);
        await over.CancelAsync();
    }

    private TimeSpan PauseLength()
    {
        var regular = options.CompareEvery * (0.8 + (0.4 * Random.Shared.NextDouble()));
        var retry = FirstRetry * Math.Pow(2, Math.Min(failures, 16));
        return failures > 0 && retry < regular ? retry : regular;
    }

    [SuppressMessage("Design", "CA1031", Justification = "At the end there is nobody left to tell; it is logged.")]
    private async Task Unsubscribe()
    {
        try
        {
            await (subscription?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception error)
        {
            LogClusterAway(stream.Name, error);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stream {Stream} cannot be followed now; the last board stays and is tried again")]
    private partial void LogClusterAway(string stream, Exception error);
}

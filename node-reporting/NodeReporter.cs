using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace DoctorForU.Operations;

/// <summary>
/// Tells the nodes grain of this process and carries out what it answers: every two seconds while an operator watches, else every five. The cluster being away is no
/// error of this process: it goes on, and says so once.
/// </summary>
internal sealed partial class NodeReporter(
    NodeIdentity identity, NodeDescription description, NodeCommands commands, IClusterClient cluster, IMeterFactory meters, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<NodeReporter> logger) : BackgroundService
{
    private static readonly TimeSpan WhileWatched = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Otherwise = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CallReadings? calls;
    private ValueList<string> carriedOut = [];
    private bool isAway;

    private INodesGrain Nodes => cluster.GetGrain<INodesGrain>(INodesGrain.All);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (isAway || !started.Task.IsCompleted)
            return;
        try
        {
            await Nodes.Leave(identity.Name).WaitAsync(LeaveWithin, time, cancellationToken);
        }
        catch (Exception problem)
        {
            // It ends all the same, and is called silent for a while.
            LogNotLeft(problem);
        }
    }

    public override void Dispose()
    {
        calls?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before that there may be no cluster to tell, and that is no news.
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var isWatched = await Report(stoppingToken);
            Measure(isWatched);
            await Task.Delay(isWatched ? WhileWatched : Otherwise, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> Report(CancellationToken stopping)
    {
        try
        {
            var answer = await Nodes.Report(description.Now(calls, carriedOut)).WaitAsync(stopping);
            if (isAway)
                LogBack();
            isAway = false;
            foreach (var order in answer.Orders)
                await commands.CarryOut(order);
            carriedOut = [.. answer.Orders.Select(order => order.Id)];
            return answer.IsWatched;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            if (!isAway)
                LogAway(problem);
            isAway = true;
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Measure(bool isWatched)
    {
        if (isWatched && identity.IsMeasured)
        {
            calls ??= new(meters, time);
            return;
        }

        calls?.Dispose();
        calls = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operators cannot be told of this process now; it goes on trying")]
    private partial void LogAway(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operators could not be told that this process ends")]
    private partial void LogNotLeft(Exception problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Operators are told of this process again")]
    private partial void LogBack();
}

using System.Diagnostics;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;
using DoctorForU.EmbeddedRuntime.Reminders;
using DoctorForU.EmbeddedRuntime.Tracing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.Hosting;

/// <summary>The silo: what the parts of the runtime share, its start and its end.</summary>
internal sealed partial class EmbeddedSilo : IAsyncDisposable
{
    // Grains may end what they do, answering each other, until none has ended for so long; then they are told to end in the middle of it.
    private static readonly TimeSpan DrainFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DrainLook = TimeSpan.FromMilliseconds(10);

    private readonly Sweep[] _sweeps;
    private volatile bool _open;

    public EmbeddedSilo(
        IServiceProvider services,
        TimeProvider time,
        ILoggerFactory loggers,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection)
    {
        Services = services;
        Time = time;
        Logger = loggers.CreateLogger("Orleans.Grain");
        Collection = collection.Value;
        Activities = services.GetService<CallActivities>();
        Filters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        Patience = new CallPatience(Logger);
        Catalog = new GrainCatalog(GrainAssemblies.GrainClasses(), this);
        Factory = new EmbeddedGrainFactory(Catalog, services, messaging.Value);
        _sweeps =
        [
            new Sweep("call timeouts", CallPatience.Grain, Patience.Look, Logger),
            new Sweep("idle activations", Collection.CollectionQuantum, new IdleCollection(Catalog, Collection).Collect, Logger),
        ];
    }

    public IServiceProvider Services { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public GrainCollectionOptions Collection { get; }

    public IIncomingGrainCallFilter[] Filters { get; }

    /// <summary>Tells listeners of calls; null when the silo was not asked to.</summary>
    public CallActivities? Activities { get; }

    public CallPatience Patience { get; }

    public GrainCatalog Catalog { get; }

    public EmbeddedGrainFactory Factory { get; }

    private static DeactivationReason ShuttingDown => new(DeactivationReasonCode.ShuttingDown, "The silo is shutting down.");

    private List<Activation> Activations => [.. Catalog.Classes.SelectMany(c => c.Activations)];

    /// <summary>Whether calls are taken.</summary>
    public bool IsOpen => _open;

    public async Task Start(CancellationToken cancellation)
    {
        foreach (var sweep in _sweeps)
            sweep.Start();
        var steps = Services.GetServices<StartupStep>().OrderBy(s => s.Stage).ToArray();
        foreach (var step in steps.Where(s => s.Stage < StartupStep.Active))
            await step.Run(Services, cancellation);
        _open = true;
        await Services.GetRequiredService<ReminderService>().Start(cancellation);
        foreach (var step in steps.Where(s => s.Stage >= StartupStep.Active))
            await step.Run(Services, cancellation);
        LogStarted(Logger, Catalog.Classes.Count);
    }

    /// <summary>
    /// Begins nothing more (reminders, timers), lets grains end what they do, and deactivates them. Until no call is taken any more grains may still call each
    /// other, and so activate some.
    /// </summary>
    public async Task Stop(CancellationToken cancellation)
    {
        await Services.GetRequiredService<ReminderService>().DisposeAsync();
        await Drain(cancellation);
        await DeactivateAll(cancellation);
        _open = false;
        await DeactivateAll(cancellation);
        await DisposeAsync();
        LogStopped(Logger);
    }

    public async ValueTask DisposeAsync()
    {
        _open = false;
        foreach (var sweep in _sweeps)
            await sweep.DisposeAsync();
    }

    /// <summary>
    /// Deactivates only who does nothing, again and again. Were all told at once, two that wait for each other's answer would hold the stop until their calls'
    /// time is over: who is told to end takes no call.
    /// </summary>
    private async Task Drain(CancellationToken cancellation)
    {
        foreach (var activation in Activations)
            activation.EndTimers();
        var (before, since) = (0, 0L);
        while (Activations is { Count: > 0 } left && !cancellation.IsCancellationRequested)
        {
            if (left.Count != before)
                (before, since) = (left.Count, Stopwatch.GetTimestamp());
            else if (Stopwatch.GetElapsedTime(since) > DrainFor)
                return;
            foreach (var activation in left.Where(activation => activation.IsInactive))
                activation.Deactivate(ShuttingDown, cancellation);
            await Task.Delay(DrainLook, TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task DeactivateAll(CancellationToken cancellation)
    {
        var activations = Activations;
        foreach (var activation in activations)
            activation.Deactivate(ShuttingDown, cancellation);
        try
        {
            await Task.WhenAll(activations.Select(a => a.Deactivated)).WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var left = activations.Where(a => !a.Deactivated.IsCompleted).Select(a => a.GrainId.ToString()).ToArray();
            LogLeft(Logger, left.Length, string.Join(", ", left.Take(5)));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The silo has started with {Count} grain classes.")]
    private static partial void LogStarted(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The silo has stopped.")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The time to stop is over; {Count} activations did not end in it, among them {Some}.")]
    private static partial void LogLeft(ILogger logger, int count, string some);
}

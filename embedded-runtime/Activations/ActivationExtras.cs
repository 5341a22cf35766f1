using DoctorForU.EmbeddedRuntime.Streams;
using DoctorForU.EmbeddedRuntime.Timers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>The parts of an activation that most activations never need.</summary>
internal sealed class ActivationExtras : IAsyncDisposable
{
    private AsyncServiceScope? _scope;

    public DateTimeOffset KeepAliveUntil { get; set; }

    public DeactivationReason Reason { get; set; }

    public CancellationToken DeactivationToken { get; set; }

    public TaskCompletionSource Deactivated { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GrainTimers Timers { get; } = new();

    public StreamObservers Observers { get; } = new();

    public IServiceProvider Services(IServiceProvider silo)
    {
        lock (Deactivated)
            return (_scope ??= silo.CreateAsyncScope()).ServiceProvider;
    }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}

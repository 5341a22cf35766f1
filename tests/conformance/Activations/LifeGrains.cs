using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Activations;

public interface ILifeGrain : IGrainWithStringKey
{
    /// <summary>Which activation answers.</summary>
    Task<Guid> Incarnation();

    Task Leave();

    /// <summary>Asks for deactivation, then waits for "key-go".</summary>
    Task LeaveSlowly();

    Task StayFor(TimeSpan time);
}

internal sealed class LifeGrain : Grain, ILifeGrain
{
    private readonly Guid _incarnation = Guid.NewGuid();
    private bool _activated;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _activated = true;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-left-{reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<Guid> Incarnation() => Task.FromResult(_activated ? _incarnation : Guid.Empty);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveSlowly()
    {
        DeactivateOnIdle();
        Signals.Set($"{this.GetPrimaryKeyString()}-leaving");
        await Signals.Wait($"{this.GetPrimaryKeyString()}-go");
    }

    public Task StayFor(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }
}

public interface IStubbornGrain : ILifeGrain;

[KeepAlive]
internal sealed class StubbornGrain : Grain, IStubbornGrain
{
    private readonly Guid _incarnation = Guid.NewGuid();

    public Task<Guid> Incarnation() => Task.FromResult(_incarnation);

    public Task Leave() => Task.CompletedTask;

    public Task LeaveSlowly() => Task.CompletedTask;

    public Task StayFor(TimeSpan time) => Task.CompletedTask;
}

public interface IShyGrain : IGrainWithStringKey
{
    Task<int> Attempts();
}

/// <summary>Fails to activate the first time, each key on its own.</summary>
internal sealed class ShyGrain : Grain, IShyGrain
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> s_attempts = new(StringComparer.Ordinal);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var attempt = s_attempts.AddOrUpdate(this.GetPrimaryKeyString(), 1, static (_, n) => n + 1);
        if (attempt > 1)
            return;
        await Signals.Wait($"{this.GetPrimaryKeyString()}-go");
        throw new InvalidOperationException("too shy");
    }

    public Task<int> Attempts() => Task.FromResult(s_attempts[this.GetPrimaryKeyString()]);
}

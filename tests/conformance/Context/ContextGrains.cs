using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Context;

public interface IContextGrain : IGrainWithStringKey
{
    /// <summary>What the grain finds under the name, here or at the end of so many further calls.</summary>
    Task<string?> Find(string name, int hops);

    Task<string?> FoundWhenActivated();

    Task SetAndReturn(string name, string value);

    /// <summary>Starts a timer and answers through a signal what its tick found.</summary>
    Task StartTimer(string name);

    Task<bool> TickFound();
}

internal sealed class ContextGrain : Grain, IContextGrain
{
    public const string Name = "operator";

    private string? _foundWhenActivated;
    private bool _tickFound;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _foundWhenActivated = RequestContext.Get(Name) as string;
        return Task.CompletedTask;
    }

    public async Task<string?> Find(string name, int hops)
    {
        await Task.Yield();
        return hops == 0 ? RequestContext.Get(name) as string : await GrainFactory.GetGrain<IContextGrain>(Guid.NewGuid().ToString()).Find(name, hops - 1);
    }

    public Task<string?> FoundWhenActivated() => Task.FromResult(_foundWhenActivated);

    public Task SetAndReturn(string name, string value)
    {
        RequestContext.Set(name, value);
        return Task.CompletedTask;
    }

    public Task StartTimer(string name)
    {
        this.RegisterGrainTimer(_ =>
        {
            _tickFound = RequestContext.Get(name) is not null;
            Signals.Set($"{this.GetPrimaryKeyString()}-ticked");
            return Task.CompletedTask;
        }, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task<bool> TickFound() => Task.FromResult(_tickFound);
}

public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Calls the other grain, which calls back.</summary>
    [ResponseTimeout("00:00:02")]
    Task<string> GoAround(string other, bool letIn, bool suppressAgain);

    Task<string> ComeBack(string to);

    Task<string> Answer();
}

internal sealed class ChainGrain : Grain, IChainGrain
{
    public async Task<string> GoAround(string other, bool letIn, bool suppressAgain)
    {
        using var section = letIn ? RequestContext.AllowCallChainReentrancy() : default;
        using var inner = suppressAgain ? RequestContext.SuppressCallChainReentrancy() : default;
        return await GrainFactory.GetGrain<IChainGrain>(other).ComeBack(this.GetPrimaryKeyString());
    }

    public Task<string> ComeBack(string to) => GrainFactory.GetGrain<IChainGrain>(to).Answer();

    public Task<string> Answer() => Task.FromResult("came back");
}

using DoctorForU.Conformance.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace DoctorForU.Conformance.Tests.State;

[GenerateSerializer]
public sealed class Ledger
{
    [Id(0)]
    public int Balance { get; set; }

    [Id(1)]
    public List<string> Entries { get; set; } = [];
}

public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Changes the value in memory only.</summary>
    Task Set(int balance, string entry);

    Task Write();

    Task Clear();

    Task Read();

    Task<(int Balance, int Entries, bool RecordExists, bool HasEtag)> Look();

    /// <summary>Writes the record behind the grain's back, as a second activation would.</summary>
    Task WriteBehindItsBack(int balance);

    Task Leave();

    Task<Guid> Incarnation();
}

internal sealed class LedgerGrain(
    [PersistentState("ledger", Cluster.Storage)] IPersistentState<Ledger> ledger,
    [FromKeyedServices(Cluster.Storage)] IGrainStorage storage) : Grain, ILedgerGrain
{
    private readonly Guid _incarnation = Guid.NewGuid();

    public Task Set(int balance, string entry)
    {
        ledger.State.Balance = balance;
        ledger.State.Entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task Write() => ledger.WriteStateAsync();

    public Task Clear() => ledger.ClearStateAsync();

    public Task Read() => ledger.ReadStateAsync();

    public Task<(int Balance, int Entries, bool RecordExists, bool HasEtag)> Look() =>
        Task.FromResult((ledger.State.Balance, ledger.State.Entries.Count, ledger.RecordExists, !string.IsNullOrEmpty(ledger.Etag)));

    public async Task WriteBehindItsBack(int balance)
    {
        var state = new GrainState<Ledger>();
        await storage.ReadStateAsync("ledger", this.GetGrainId(), state);
        state.State!.Balance = balance;
        await storage.WriteStateAsync("ledger", this.GetGrainId(), state);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<Guid> Incarnation() => Task.FromResult(_incarnation);
}

/// <summary>Lets an exception of another grain's state pass through.</summary>
public interface ILedgerReaderGrain : IGrainWithStringKey
{
    Task WriteLedger(string key);

    Task<Guid> Incarnation();
}

internal sealed class LedgerReaderGrain : Grain, ILedgerReaderGrain
{
    private readonly Guid _incarnation = Guid.NewGuid();

    public Task WriteLedger(string key) => GrainFactory.GetGrain<ILedgerGrain>(key).Write();

    public Task<Guid> Incarnation() => Task.FromResult(_incarnation);
}

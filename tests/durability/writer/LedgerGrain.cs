using Orleans;
using Orleans.Runtime;

namespace DoctorForU.DurableWriter;

internal interface ILedgerGrain : IGrainWithStringKey, IRemindable
{
    /// <summary>What is stored; negative when it is not what was written.</summary>
    Task<long> Stored();

    /// <summary>Writes the next number, which it answers once it is durable.</summary>
    Task<long> Next();

    /// <summary>Whether it already had its reminder; if not, it has one now.</summary>
    Task<bool> Remind();
}

internal sealed record Ledger
{
    public long Sequence { get; init; }

    public string Filler { get; init; } = "";

    public static Ledger Of(string grain, long sequence) => new() { Sequence = sequence, Filler = FillerOf(grain, sequence) };

    public bool IsWhole(string grain) => Sequence == 0 || Filler == FillerOf(grain, Sequence);

    // Of every length up to a few pages of the database, so that half a write would show.
    private static string FillerOf(string grain, long sequence) => string.Concat(Enumerable.Repeat($"{grain}:{sequence};", (int)(sequence * 37 % 900)));
}

[GrainType("ledger")]
internal sealed class LedgerGrain([PersistentState("ledger")] IPersistentState<Ledger> ledger) : Grain, ILedgerGrain
{
    private const string Alarm = "alarm";

    private string Key => this.GetPrimaryKeyString();

    public Task<long> Stored() => Task.FromResult(ledger.State.IsWhole(Key) ? ledger.State.Sequence : -1);

    public async Task<long> Next()
    {
        ledger.State = Ledger.Of(Key, ledger.State.Sequence + 1);
        await ledger.WriteStateAsync();
        return ledger.State.Sequence;
    }

    public async Task<bool> Remind()
    {
        if (await this.GetReminder(Alarm) is not null)
            return true;
        await this.RegisterOrUpdateReminder(Alarm, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500));
        return false;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Report.Line($"rang {Key}");
        return Task.CompletedTask;
    }
}

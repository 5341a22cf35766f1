using DoctorForU.PublicDataSimulator.Access;
using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Control;

/// <summary>What the simulator is doing.</summary>
/// <param name="Pinned">Rooms held by hand: hpid and general count.</param>
public sealed record SimulatorState(
    DateTimeOffset Now,
    double Rate,
    long Seed,
    int QuotaLimit,
    RefusalStyle RefusalStyle,
    IReadOnlyList<Fault> Faults,
    IReadOnlyDictionary<string, int> Pinned,
    IReadOnlyList<CallCount> Calls);

/// <summary>
/// The switches of a simulator, for tests that host one: <c>app.Services.GetRequiredService&lt;SimulatorControl&gt;()</c>.
/// The endpoints under <c>/control</c> turn the same ones.
/// </summary>
public sealed class SimulatorControl
{
    private readonly SimulatorOptions options;
    private readonly SimulatedClock clock;
    private readonly FaultBoard faults;
    private readonly RoomPins pins;
    private readonly CallLedger ledger;
    private readonly Refusals refusals;
    private readonly InstitutionCatalogue institutions;

    private SimulatorControl(IServiceProvider services)
    {
        options = services.GetRequiredService<SimulatorOptions>();
        clock = services.GetRequiredService<SimulatedClock>();
        faults = services.GetRequiredService<FaultBoard>();
        pins = services.GetRequiredService<RoomPins>();
        ledger = services.GetRequiredService<CallLedger>();
        refusals = services.GetRequiredService<Refusals>();
        institutions = services.GetRequiredService<InstitutionCatalogue>();
    }

    public SimulatorState State => new(
        clock.Now.ToOffset(TimeSpan.FromHours(9)),
        clock.Rate,
        options.Seed,
        ledger.Limit,
        refusals.Style,
        faults.Active,
        pins.All.ToDictionary(p => p.Key, p => p.Value.Beds, StringComparer.Ordinal),
        ledger.Report(clock.UnixSeconds));

    // The parts it turns are internal, so its constructor cannot be the public one that the container looks for.
    internal static SimulatorControl Over(IServiceProvider services) => new(services);

    /// <summary>Switches a fault on.</summary>
    /// <exception cref="ArgumentException">A member that the kind needs is missing or out of range; the parameter name is the member.</exception>
    /// <exception cref="InvalidOperationException">A hundred faults are on already.</exception>
    public void Fail(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (FaultRules.Broken(fault) is { } broken)
            throw new ArgumentException(broken.Reason, broken.Member);

        if (!faults.TryAdd(fault))
            throw new InvalidOperationException("Too many faults are on; clear them first.");
    }

    public void ClearFaults() => faults.Clear();

    /// <summary>Holds the general count of a room; false when no such room feeds beds.</summary>
    public bool Pin(string hpid, int hvec)
    {
        if (institutions.Find(hpid) is not { FeedsBeds: true } room)
            return false;

        pins.Pin(room.Hpid, hvec, clock.UnixSeconds);
        return true;
    }

    /// <summary>Lets a room go its way again; false when it was not held.</summary>
    public bool Unpin(string hpid) => institutions.Find(hpid) is { } room && pins.Unpin(room.Hpid);

    /// <summary>Moves simulated time, changes its rate, or both.</summary>
    public void SetClock(DateTimeOffset? now = null, double? rate = null) => clock.Set(now, rate);

    public void SetQuota(int limit) => ledger.Limit = limit;

    /// <summary>Gives every key its whole day back.</summary>
    public void ResetQuota() => ledger.ResetQuota();

    public void SetRefusalStyle(RefusalStyle style) => refusals.Style = style;

    public void ResetCounters() => ledger.ResetCounters();
}

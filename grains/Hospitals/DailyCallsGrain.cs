using DoctorForU.Emergency;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Hospitals;

/// <summary>Calls of a Korean day, counted and written before each is made.</summary>
[GenerateSerializer, Immutable, Alias("hospital.day-of-calls")]
public sealed record DayOfCalls
{
    [Id(0)]
    public DateOnly Day { get; init; }

    [Id(1)]
    public int Used { get; init; }
}

/// <summary>Counts the day's calls to one operation, for all that call it.</summary>
[GrainType("hospital.daily-calls")]
internal sealed class DailyCallsGrain(
    [PersistentState("hospital.daily-calls")] IPersistentState<DayOfCalls> stored, IOptionsMonitor<PublicDataOptions> publicData, TimeProvider clock) : Grain, IDailyCallsGrain
{
    public async Task<bool> Take()
    {
        if (new DailyBudget(stored.State.Day, stored.State.Used).Take(clock.GetUtcNow(), publicData.CurrentValue.DailyQuota) is not { } taken)
            return false;

        await stored.Write(new DayOfCalls { Day = taken.Day, Used = taken.Used });
        return true;
    }
}

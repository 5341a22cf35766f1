using DoctorForU.Emergency;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>Tells of the process that it is in.</summary>
[GrainType("reservations.public-hours")]
internal sealed class PublicHoursGrain(IPublicHours hours) : Grain, IPublicHoursGrain
{
    public Task<BreakerState> Breaker() => Task.FromResult(hours.Breaker);
}

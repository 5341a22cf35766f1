using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Health;

/// <summary>An account that is deleted leaves no health log.</summary>
internal sealed class ForgetHealth(IGrainFactory grains) : IForgetUser
{
    public Task Forget(string userId, CancellationToken cancel) => grains.GetGrain<IHealthLogGrain>(userId).Forget().WaitAsync(cancel);
}

using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Operations;

/// <summary>An account that is deleted leaves no inquiry.</summary>
internal sealed class ForgetInquiries(IGrainFactory grains) : IForgetUser
{
    public Task Forget(string userId, CancellationToken cancel) => grains.GetGrain<IInquiriesGrain>(userId).Forget().WaitAsync(cancel);
}

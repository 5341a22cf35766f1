using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>An account that is deleted keeps no hospitals at hand.</summary>
internal sealed class ForgetFavourites(IGrainFactory grains) : IForgetUser
{
    public Task Forget(string userId, CancellationToken cancel) => grains.GetGrain<IFavouritesGrain>(userId).Forget().WaitAsync(cancel);
}

using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Reservations;

/// <summary>An account that is deleted gives its reservations back.</summary>
internal sealed class ForgetReservations(IGrainFactory grains) : IForgetUser
{
    public Task Forget(string userId, CancellationToken cancel) => grains.GetGrain<IPatientTimeGrain>(userId).Forget().WaitAsync(cancel);
}

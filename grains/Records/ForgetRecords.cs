using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Records;

/// <summary>An account that is deleted leaves no binding, and the person may be bound anew.</summary>
internal sealed class ForgetRecords(IGrainFactory grains) : IForgetUser
{
    public Task Forget(string userId, CancellationToken cancel) => grains.GetGrain<IMedicalRecordsGrain>(userId).Forget().WaitAsync(cancel);
}

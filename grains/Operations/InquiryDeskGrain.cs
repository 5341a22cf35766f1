using DoctorForU.Accounts;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace DoctorForU.Operations;

/// <summary>Reads all inquiries for operators.</summary>
[GrainType("operations.inquiry-desk"), StatelessWorker]
internal sealed class InquiryDeskGrain(IInquiryStore store) : Grain, IInquiryDeskGrain
{
    public async Task<InquiriesAnswer> List(Caller caller, bool answered, int skip, int take)
    {
        if (caller.Role != AccountRole.Operator)
            return new(InquiryOutcome.NotYours, [], 0, 0);
        var found = await store.OfAll(answered, skip, take, CancellationToken.None);
        return new(InquiryOutcome.Done, [.. found.Items], found.Total, 0);
    }
}

using DoctorForU.Emergency;
using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>
/// Reads what hospitals registered, one at a time, for whoever looks at one: behind a breaker that all of this process share, and a budget
/// that all processes share. Nothing is retried: the next who looks tries again.
/// </summary>
internal sealed class HospitalRegistry(INationalApi api, IGrainFactory grains, IOptionsMonitor<PublicDataOptions> publicData, TimeProvider clock) : IDisposable
{
    public const string Operation = "B552657/HsptlAsembySearchService/getHsptlBassInfoInqire";

    private readonly FeedPipeline<RegisteredSheet> pipeline = new("national-api-registry", publicData, clock, affordsRetry: () => false);

    public void Dispose() => pipeline.Dispose();

    public Task<PollResult<RegisteredSheet>> Read(string hpid, CancellationToken cancel) => pipeline.Run(
        async next =>
        {
            if (!await grains.GetGrain<IDailyCallsGrain>(Operation).Take())
            {
                return new(null, UpstreamFailure.OverBudget);
            }

            var rows = new RegisteredRowReader(hpid);
            var reply = await api.Ask(new NationalQuestion(Operation, 1, Filter: ("HPID", hpid)), () => rows, publicData.CurrentValue.AttemptTimeout, clock, next);

            // A registry that knows nothing of a hospital says so with an empty answer.
            return reply.Failure is { } failure ? new(null, failure) : new(rows.Sheet ?? RegisteredSheet.Empty, null);
        },
        cancel);
}

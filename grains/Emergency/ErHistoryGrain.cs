using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace DoctorForU.Emergency;

/// <summary>Reads the history for whoever asks.</summary>
[GrainType("er.history"), StatelessWorker]
internal sealed class ErHistoryGrain(IErHistory history) : Grain, IErHistoryGrain
{
    public Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until) =>
        history.Of(hpid, step, from, until, CancellationToken.None);

    public Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until) =>
        history.All(step, from, until, CancellationToken.None);

    public Task<PastMessages> Messages(MessageSearch search) => history.Messages(search, CancellationToken.None);
}

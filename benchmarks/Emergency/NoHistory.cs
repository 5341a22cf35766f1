using DoctorForU.Emergency;

namespace DoctorForU.Benchmarks.Emergency;

/// <summary>For what is measured before the history comes into it.</summary>
internal sealed class NoHistory : IErHistory
{
    public Task Record(IReadOnlyList<HistoryEntry> entries, CancellationToken cancel) => Task.CompletedTask;

    public Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) => throw new NotSupportedException();

    public Task<PastMessages> Messages(MessageSearch search, CancellationToken cancel) => throw new NotSupportedException();
}

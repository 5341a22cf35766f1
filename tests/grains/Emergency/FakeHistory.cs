namespace DoctorForU.Emergency;

/// <summary>A history that a test can take away, and look into.</summary>
internal sealed class FakeHistory : IErHistory
{
    private readonly Lock gate = new();
    private readonly List<IReadOnlyList<HistoryEntry>> writes = [];

    public bool IsAway { get; set; }

    public IReadOnlyList<IReadOnlyList<HistoryEntry>> Writes
    {
        get
        {
            lock (gate)
            {
                return [.. writes];
            }
        }
    }

    public Task Record(IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        lock (gate)
        {
            if (IsAway)
            {
                throw new IOException("The store is away.");
            }

            writes.Add([.. entries]);
            return Task.CompletedTask;
        }
    }

    public Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) => throw new NotSupportedException();

    public Task<PastMessages> Messages(MessageSearch search, CancellationToken cancel) => throw new NotSupportedException();
}

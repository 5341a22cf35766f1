namespace DoctorForU.Emergency;

/// <summary>News of a room and when a feed read it.</summary>
internal readonly record struct HistoryEntry(string Hpid, RoomNews News, DateTimeOffset At);

/// <summary>Keeps the history of emergency rooms. Implemented over the side store by the silo.</summary>
internal interface IErHistory
{
    /// <summary>Records readings and messages, in one durable write. An entry that was recorded before, or is older than what its bucket has, changes nothing.</summary>
    Task Record(IReadOnlyList<HistoryEntry> entries, CancellationToken cancel);

    Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel);

    Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel);

    Task<PastMessages> Messages(MessageSearch search, CancellationToken cancel);
}

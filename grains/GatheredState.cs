using Orleans.Runtime;

namespace DoctorForU;

/// <summary>
/// A state that many calls change at the same time. What is decided while a write is under way is carried by the next write, all of it at once; each hears when its
/// change is durable. For a grain whose calls interleave; touched in its turns only.
/// </summary>
internal sealed class GatheredState<T>(IPersistentState<T> stored)
    where T : class
{
    private Batch? gathering;
    private Batch? writing;
    private T? durable;

    public bool IsStored => stored.RecordExists;

    /// <summary>What storage has.</summary>
    public T Durable => durable ?? stored.State;

    /// <summary>What was decided last: what is decided next builds on it. It may come to nothing; whoever answers by it waits for <see cref="Settled"/>.</summary>
    public T Latest => (gathering ?? writing)?.Value ?? stored.State;

    /// <summary>Changes the newest value. Ends when the change is durable, or fails with the write that should have carried it, and then memory has none of it.</summary>
    public Task Change(Func<T, T> decide)
    {
        var next = decide(Latest);
        if (Equals(next, Latest))
            return Settled();
        gathering ??= new();
        gathering.Value = next;
        var carried = gathering.Done.Task;
        if (writing is null)
            _ = WriteAll();
        return carried;
    }

    /// <summary>Changes the newest value in memory alone, unless it is being written anyway.</summary>
    public Task ChangeInMemory(Func<T, T> decide)
    {
        if (writing is not null)
            return Change(decide);
        stored.State = decide(stored.State);
        return Task.CompletedTask;
    }

    /// <summary>Ends when all that was decided up to now is durable.</summary>
    public Task Settled() => (gathering ?? writing)?.Done.Task ?? Task.CompletedTask;

    private async Task WriteAll()
    {
        while (gathering is { } batch)
        {
            (writing, gathering, durable) = (batch, null, stored.State);
            stored.State = batch.Value!;
            try
            {
                await stored.WriteStateAsync();
                (writing, durable) = (null, null);
                batch.Done.SetResult();
            }
            catch (Exception failure)
            {
                // Whoever decided meanwhile decided on what is not there.
                var misled = gathering;
                stored.State = durable!;
                (writing, gathering, durable) = (null, null, null);
                batch.Done.SetException(failure);
                misled?.Done.SetException(failure);
            }
        }
    }

    private sealed class Batch
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public T? Value { get; set; }
    }
}

namespace DoctorForU.Storage.Schemas;

/// <summary>A store whose tables are brought up to date before it is first used.</summary>
internal interface ISchemaStep
{
    /// <summary>Completes when the tables are as this program knows them. After a failure the next call tries again.</summary>
    Task Ready(CancellationToken cancel);
}

/// <summary>Work that is done once, by whoever comes first; a failure is not remembered.</summary>
internal sealed class OnceDone(Func<Task> work)
{
    private readonly Lock _gate = new();
    private Task? _done;

    public Task Wait(CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_done is null or { IsFaulted: true } or { IsCanceled: true })
                _done = work();
            return _done.IsCompletedSuccessfully ? Task.CompletedTask : _done.WaitAsync(cancel);
        }
    }
}

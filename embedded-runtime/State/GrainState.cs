namespace Orleans;

/// <summary>A state as storage reads and writes it.</summary>
public sealed class GrainState<T> : IGrainState<T>
{
    public T? State { get; set; }

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}

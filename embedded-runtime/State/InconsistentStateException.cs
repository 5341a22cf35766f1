using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// Storage holds another version than the one to be replaced: someone else wrote. When it escapes from a grain call, the activation
/// that met it is deactivated and the next call starts from what is stored.
/// </summary>
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version that the writer believed in.</summary>
    public string? CurrentEtag { get; }

    /// <summary>The version in storage, where it is known.</summary>
    public string? StoredEtag { get; }

    /// <summary>True until the activation that met it was told to end; callers further up go on.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    public override string ToString() => $"{base.ToString()} (stored version: {StoredEtag ?? "unknown"}, expected: {CurrentEtag ?? "none"})";
}

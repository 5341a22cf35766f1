namespace DoctorForU.Storage;

/// <summary>Which failures a caller in another process has to know again.</summary>
public static class FailuresOf
{
    /// <summary>Namespaces of the failures of a store. Orleans sends on what is in known ones; any other would come to the caller as a failure to send it.</summary>
    public static IReadOnlyList<string> Storage { get; } = ["Npgsql", typeof(StoreException).Namespace!];
}

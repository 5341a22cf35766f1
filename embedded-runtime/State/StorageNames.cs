namespace DoctorForU.EmbeddedRuntime.State;

internal static class StorageNames
{
    /// <summary>As Orleans' ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME.</summary>
    public const string Default = "Default";
}

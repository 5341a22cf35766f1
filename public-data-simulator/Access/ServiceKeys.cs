using Microsoft.Extensions.Options;

namespace DoctorForU.PublicDataSimulator.Access;

/// <summary>The registered keys. Outside this type a key is only its place in the list, so that none reaches a log or a report.</summary>
internal sealed class ServiceKeys(IOptions<SimulatorOptions> options)
{
    private readonly string[] keys = [.. options.Value.ServiceKeys];

    /// <summary>
    /// The place of the key, from 1; null when it is not registered. Comparison is exact: a key that was percent-encoded twice
    /// arrives here encoded once, and is another key.
    /// </summary>
    public int? PlaceOf(string key)
    {
        var index = Array.IndexOf(keys, key);
        return index < 0 ? null : index + 1;
    }
}

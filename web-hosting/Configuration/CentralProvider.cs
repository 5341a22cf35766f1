
namespace DoctorForU.WebHosting;

/// <summary>The settings of the shared folder as the server has them: those of its start, and what of later ones may be taken over while it runs.</summary>
public sealed class CentralProvider(string folder, string service) : ConfigurationProvider, IConfigurationSource
{
    /// <summary>What was last taken over.</summary>
    public SharedFolder Folder { get; private set; } = SharedFolder.Read(folder, service);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = Folder.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder as it is now.</summary>
    internal SharedFolder Look() => SharedFolder.Read(folder, service);

    /// <summary>Takes over what may be taken over at run time.</summary>
    /// <returns>The keys that differ and wait for the next start.</returns>
    internal IReadOnlyList<string> Take(SharedFolder next, Func<string, bool> isReloadable)
    {
        // Readers come at any time: they see the old settings or the new ones.
        var taken = new Dictionary<string, string?>(Data, StringComparer.OrdinalIgnoreCase);
        var waiting = new List<string>();
        foreach (var key in Data.Keys.Union(next.Settings.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            var value = next.Settings.GetValueOrDefault(key)?.Value;
            if (string.Equals(value, Data.TryGetValue(key, out var current) ? current : null, StringComparison.Ordinal))
            {
                continue;
            }

            if (!isReloadable(key))
            {
                waiting.Add(key);
            }
            else if (value is null)
            {
                taken.Remove(key);
            }
            else
            {
                taken[key] = value;
            }
        }

        (Folder, Data) = (next, taken);
        OnReload();
        return waiting;
    }
}

namespace DoctorForU.WebHosting;

/// <summary>
/// Log levels that operators set while the server runs. They go over whatever is configured, and are forgotten when it ends. What the program itself keeps out of
/// the log, because people may be in it, stays out: its own rules count more than any configuration.
/// </summary>
public sealed class OperatorLevels : ConfigurationProvider, IConfigurationSource
{
    private readonly Lock changing = new();

    /// <summary>By category.</summary>
    public IReadOnlyDictionary<string, string> All
    {
        get
        {
            lock (changing)
                return Data.ToDictionary(level => LogLevels.CategoryOf(level.Key), level => level.Value!, StringComparer.OrdinalIgnoreCase);
        }
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <param name="level">Null for what is configured.</param>
    public void Set(string category, LogLevel? level)
    {
        lock (changing)
        {
            // Readers come at any time: they see the old levels or the new ones.
            var next = new Dictionary<string, string?>(Data, StringComparer.OrdinalIgnoreCase);
            if (level is { } chosen)
                next[LogLevels.KeyOf(category)] = chosen.ToString();
            else
                next.Remove(LogLevels.KeyOf(category));
            Data = next;
        }

        OnReload();
    }
}

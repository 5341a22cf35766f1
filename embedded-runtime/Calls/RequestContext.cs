using System.Collections.Immutable;
using DoctorForU.EmbeddedRuntime.Activations;

namespace Orleans.Runtime;

/// <summary>Values that go along with a call: to the grain that is called, and on with the calls that it makes. What a callee sets does not come back.</summary>
public static class RequestContext
{
    private const string ReentrancyKey = "#CCR";

    private static readonly AsyncLocal<ImmutableDictionary<string, object>?> s_values = new();

    /// <summary>The values; replaced as a whole when one changes, so that a call that is under way keeps its own.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => s_values.Value ?? ImmutableDictionary<string, object>.Empty;

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => s_values.Value?.Keys ?? [];

    /// <summary>The call chain that may come back to grains which it is in; empty when none may.</summary>
    public static Guid ReentrancyId
    {
        get => ReentrancyOf(s_values.Value);
        set
        {
            if (value == Guid.Empty)
                Remove(ReentrancyKey);
            else
                Set(ReentrancyKey, value);
        }
    }

    internal static ImmutableDictionary<string, object>? Current => s_values.Value;

    /// <summary>The value of this name; null when there is none.</summary>
    public static object? Get(string key) => s_values.Value?.GetValueOrDefault(key);

    /// <summary>Sets a value for what follows in this flow.</summary>
    public static void Set(string key, object value) => s_values.Value = (s_values.Value ?? ImmutableDictionary<string, object>.Empty).SetItem(key, value);

    /// <summary>Removes a value; false when there is none.</summary>
    public static bool Remove(string key)
    {
        if (s_values.Value is not { } values || !values.ContainsKey(key))
            return false;
        s_values.Value = values.Count == 1 ? null : values.Remove(key);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear() => s_values.Value = null;

    /// <summary>Until it is disposed, calls from here may come back to this grain: they and what they lead to run while the caller waits.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var original = ReentrancyId;
        return new(original, original == Guid.Empty ? Guid.NewGuid() : original);
    }

    /// <summary>Until it is disposed, calls from here may not come back to this grain.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    internal static void Enter(ImmutableDictionary<string, object>? values)
    {
        if (values is not null)
            s_values.Value = values;
    }

    internal static Guid ReentrancyOf(ImmutableDictionary<string, object>? values) =>
        values is not null && values.TryGetValue(ReentrancyKey, out var id) && id is Guid guid ? guid : Guid.Empty;

    /// <summary>A stretch of code in which calls may, or may not, come back.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _original;
        private readonly Guid _inside;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            (_original, _inside) = (originalReentrancyId, newReentrancyId);
            if (_inside != _original)
                ReentrancyId = _inside;
            if (_inside != Guid.Empty)
                Activation.Running?.LetIn(_inside);
        }

        public void Dispose()
        {
            if (_inside != Guid.Empty)
                Activation.Running?.LetInNoMore(_inside);
            if (_inside != _original)
                ReentrancyId = _original;
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace DoctorForU.ApiGateway.Http;

/// <summary>The names of an enum's values as the API writes them: camel case, exactly.</summary>
internal sealed class EnumNames<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> nameOf;
    private readonly FrozenDictionary<string, T> valueOf;

    public EnumNames()
    {
        nameOf = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        valueOf = nameOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        All = [.. Enum.GetValues<T>().Select(value => nameOf[value])];
        Listed = string.Join(", ", All);
    }

    public ImmutableArray<string> All { get; }

    /// <summary>All names, for the eye.</summary>
    public string Listed { get; }

    public string Of(T value) => nameOf[value];

    public T? Find(string name) => valueOf.TryGetValue(name, out var value) ? value : null;
}

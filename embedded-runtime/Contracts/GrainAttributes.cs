using Orleans.Runtime;

namespace Orleans;

/// <summary>The name of a grain class in identities and in storage; without it the class's own name counts, and renaming the class loses its states.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute : Attribute
{
    private readonly GrainType _type;

    public GrainTypeAttribute(string grainType) => _type = GrainType.Create(grainType);

    /// <summary>The name.</summary>
    public GrainType GetGrainType(IServiceProvider services, Type type) => _type;
}

/// <summary>Idle activations of this grain class are never collected.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class KeepAliveAttribute : Attribute;

/// <summary>How long a caller of this method waits, as a <see cref="TimeSpan"/> in text.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute : Attribute
{
    public ResponseTimeoutAttribute(string timeout) => Timeout = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How long.</summary>
    public TimeSpan? Timeout { get; init; }
}

using Orleans;

namespace DoctorForU.Emergency;

/// <summary>Whether a hospital says that it can treat a kind of severe illness.</summary>
public enum AcceptanceState
{
    /// <summary>정보미제공: the hospital says nothing.</summary>
    NotProvided,
    Yes,
    No,
}

/// <summary>Acceptance of one of the 28 kinds of severe illness (MKioskTy1–28).</summary>
/// <param name="Kind">1 to 28, as the national API numbers them.</param>
/// <param name="Condition">Free text on age or weight, when given.</param>
/// <param name="Since">When we first read that the hospital says so; null for what was read before this was kept.</param>
[GenerateSerializer, Immutable, Alias("er.acceptance")]
public readonly record struct SevereAcceptance(int Kind, AcceptanceState State, string? Condition, DateTimeOffset? Since = null)
{
    /// <summary>Kinds that the national API numbers.</summary>
    public const int Kinds = 28;

    /// <summary>The kind that is the emergency room itself (Emergency gate keeper).</summary>
    public const int EmergencyRoom = 28;

    /// <summary>Whether it is the same statement read again.</summary>
    public bool SaysTheSameAs(SevereAcceptance other) => this == other with { Since = Since };
}

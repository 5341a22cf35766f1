using System.Text.Json.Serialization;
using Orleans;

namespace DoctorForU.Emergency;

/// <summary>What a message is about.</summary>
public enum ErMessageKind
{
    /// <summary>응급: the emergency room as a whole.</summary>
    Emergency,

    /// <summary>중증: one kind of severe illness.</summary>
    Severe,
}

/// <summary>What a hospital tells the ambulance service about its emergency room (symBlkMsg).</summary>
/// <param name="SevereKind">Which of the 28 kinds (MKioskTy1–28) it is about, when the type code is known; 28 is the emergency room itself.</param>
/// <param name="From">Start of validity; null when not given.</param>
/// <param name="Until">End of validity; null when not given.</param>
/// <param name="Blocking">Whether the hospital marked it as closing (차단).</param>
/// <param name="Automatic">Whether the system set it (자동) or a person (수동); null when not given.</param>
/// <param name="Department">The department that it names (진료과명); null when not given.</param>
/// <param name="SeenAt">When we first read it; null for one that was read before this was kept.</param>
[GenerateSerializer, Immutable, Alias("er.message")]
public sealed record ErMessage(
    ErMessageKind Kind,
    string Text,
    int? SevereKind,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    bool Blocking,
    bool? Automatic = null,
    string? Department = null,
    DateTimeOffset? SeenAt = null)
{
    /// <summary>The kind of severe illness that it closes; null when it closes none.</summary>
    [JsonIgnore]
    public int? Closes => Blocking ? SevereKind ?? (Kind == ErMessageKind.Emergency ? SevereAcceptance.EmergencyRoom : null) : null;

    /// <summary>Since when the hospital says so, as far as we know.</summary>
    [JsonIgnore]
    public DateTimeOffset? Since => From ?? SeenAt;

    /// <summary>Whether it is the same message read again.</summary>
    public bool SaysTheSameAs(ErMessage other) => this == other with { SeenAt = SeenAt };
}

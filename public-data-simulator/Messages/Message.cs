using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Severe;

namespace DoctorForU.PublicDataSimulator.Messages;

/// <summary>A message that a hospital shows to ambulance crews.</summary>
/// <param name="Type">What it is about; null for a bare note, which blocks nothing and has no period.</param>
/// <param name="IsSevere">중증, about one kind of severe illness; else 응급, about the emergency room.</param>
/// <param name="From">Unix seconds; may be absent.</param>
/// <param name="Until">Unix seconds; may be absent.</param>
/// <param name="IsAutomatic">Whether the system blocks by itself (자동) or someone did (수동).</param>
internal sealed record Message(
    Institution Institution,
    string Text,
    bool IsSevere,
    SevereType? Type,
    long? From,
    long? Until,
    bool IsAutomatic)
{
    /// <summary>The department it names; the field is new in 2026 and often left empty.</summary>
    public string? Department { get; init; }

    /// <summary>Whether it takes the type off the list of what the institution accepts.</summary>
    public bool BlocksAt(long now) => Type is not null && (From ?? 0) <= now && now < (Until ?? long.MaxValue);
}

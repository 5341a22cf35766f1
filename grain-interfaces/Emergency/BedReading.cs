using Orleans;

namespace DoctorForU.Emergency;

/// <summary>What is known of a number of beds. Absent is never zero.</summary>
public enum BedCountState
{
    /// <summary>The field was not in the reply.</summary>
    Absent,

    /// <summary>A number that can be believed; negative means more patients than beds.</summary>
    Known,

    /// <summary>Something was sent that cannot be a number of beds (typed-in junk, a letter).</summary>
    Implausible,
}

/// <summary>A number of beds: known, absent or implausible.</summary>
/// <param name="State">Whether <paramref name="Value"/> means anything.</param>
/// <param name="Value">Beds; signed. 0 unless known.</param>
[GenerateSerializer, Immutable, Alias("er.bed-count")]
public readonly record struct BedCount(BedCountState State, int Value)
{
    public static BedCount Absent => default;

    public static BedCount Implausible => new(BedCountState.Implausible, 0);

    public static BedCount Known(int value) => new(BedCountState.Known, value);

    public int? OrNull => State == BedCountState.Known ? Value : null;
}

/// <summary>Beds of one kind: how many are free now, and how many the hospital counts as its own (기준병상).</summary>
[GenerateSerializer, Immutable, Alias("er.beds")]
public readonly record struct Beds(BedKind Kind, BedCount Available, BedCount Total);

/// <summary>Whether a device can be used now.</summary>
public enum EquipmentState
{
    Yes,
    No,

    /// <summary>The hospital has registered no such device (wire value <c>N1</c>).</summary>
    NotOwned,
}

/// <summary>A device and whether it can be used now.</summary>
[GenerateSerializer, Immutable, Alias("er.equipment")]
public readonly record struct Equipment(EquipmentKind Kind, EquipmentState State);

/// <summary>Where the time of a reading comes from.</summary>
public enum StampOrigin
{
    /// <summary>The hospital's own stamp (<c>hvidate</c>).</summary>
    Hospital,

    /// <summary>The hospital's stamp was absent, unreadable or too far in the future: the time at which we read the row counts.</summary>
    Reading,
}

/// <summary>One row of the national bed feed, parsed.</summary>
/// <param name="Hpid">Institution id of the national registry.</param>
/// <param name="Name">Name as the feed gives it.</param>
/// <param name="Phone">Direct line of the emergency room.</param>
/// <param name="ObservedAt">When the hospital says it entered the numbers, Korean time.</param>
/// <param name="RawStamp"><c>hvidate</c> as it was sent; null when absent. Tells a new entry from the same one read again.</param>
/// <param name="Stamp">Whether <paramref name="ObservedAt"/> is the hospital's own.</param>
/// <param name="Beds">The kinds that the row names, in the order of <see cref="BedKind"/>.</param>
/// <param name="Equipment">The devices that the row names, in the order of <see cref="EquipmentKind"/>.</param>
[GenerateSerializer, Immutable, Alias("er.bed-reading")]
public sealed record BedReading(
    string Hpid,
    string Name,
    string? Phone,
    DateTimeOffset ObservedAt,
    StampOrigin Stamp,
    string? RawStamp,
    ValueList<Beds> Beds,
    ValueList<Equipment> Equipment)
{
    /// <summary>Whether <paramref name="other"/> is the same entry read again. The time of reading is no news.</summary>
    public bool IsSameEntryAs(BedReading? other) => other is not null && this == other with { ObservedAt = ObservedAt };

    public Beds Of(BedKind kind)
    {
        foreach (var beds in Beds)
        {
            if (beds.Kind == kind)
            {
                return beds;
            }
        }

        return new Beds(kind, BedCount.Absent, BedCount.Absent);
    }
}

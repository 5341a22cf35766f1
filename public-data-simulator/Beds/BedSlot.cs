using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>What a row is read for: the push that is visible, a general count that was set by hand, and the number of the row.</summary>
internal readonly record struct BedMoment(long At, long Stamp, int? PinnedBeds, int RowNumber);

/// <summary>One field of a bed row.</summary>
internal abstract class BedSlot(WireTag tag)
{
    public WireTag Tag { get; } = tag;

    public abstract WireField Read(BedMoment moment);
}

/// <summary>A field that never changes.</summary>
internal sealed class FixedSlot(WireTag tag, WireField value) : BedSlot(tag)
{
    public override WireField Read(BedMoment moment) => value;
}

internal sealed class RowNumberSlot(WireTag tag) : BedSlot(tag)
{
    public override WireField Read(BedMoment moment) => WireField.Of(Tag, moment.RowNumber);
}

/// <summary><c>hvidate</c>.</summary>
internal sealed class StampSlot(WireTag tag) : BedSlot(tag)
{
    public override WireField Read(BedMoment moment) => WireField.Of(Tag, moment.Stamp);
}

/// <summary><c>hvec</c>.</summary>
internal sealed class GeneralBedsSlot(WireTag tag, BedSheet sheet, int frozen) : BedSlot(tag)
{
    public override WireField Read(BedMoment moment) =>
        WireField.Of(Tag, moment.PinnedBeds ?? sheet.General?.At(moment.At) ?? frozen);
}

/// <summary>Any other count: it wanders slowly around the value that was once read, never beyond its total.</summary>
internal sealed class CountSlot(WireTag tag, int read, int total, ulong stream) : BedSlot(tag)
{
    private const double QuickMinutes = 180;
    private const double SlowMinutes = 2160;

    private readonly int min = Math.Min(read, 0);
    private readonly int max = Math.Max(read, total);
    private readonly double deviation = total <= 3 ? 0.35 * total : Math.Min(9, 0.5 + (0.08 * total));

    public override WireField Read(BedMoment moment)
    {
        var minutes = moment.At / 60d;
        var drift = (0.6 * Noise.Smooth(stream, minutes / QuickMinutes)) + (0.8 * Noise.Smooth(stream + 1, minutes / SlowMinutes));
        return WireField.Of(Tag, Math.Clamp((int)Math.Round(read + (deviation * drift)), min, max));
    }
}

/// <summary>A usable-or-not flag of equipment that is owned: it turns rarely, for some hours.</summary>
internal sealed class FlagSlot(WireTag tag, bool usable, ulong stream) : BedSlot(tag)
{
    private const long Window = 6 * 3600;
    private const double BreaksDown = 0.002;
    private const double ComesBack = 0.05;

    private readonly WireField yes = WireField.Of(tag, "Y");
    private readonly WireField no = WireField.Of(tag, "N");

    public override WireField Read(BedMoment moment)
    {
        var turned = Noise.Chance(stream, moment.At / Window, usable ? BreaksDown : ComesBack);
        return turned == usable ? no : yes;
    }
}

using System.Globalization;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>The bed row of one institution: which fields it has is settled once, their values are read per call.</summary>
internal sealed class BedSheet
{
    private readonly Institution institution;
    private readonly PushSchedule? schedule;
    private readonly BedSlot[] slots;

    // Fitted when first read: a program that never asks for beds should start at once.
    private readonly Lazy<GeneralBeds>? general;

    public BedSheet(Institution institution, GeneralBedsFit fit, long seed)
    {
        this.institution = institution;
        schedule = institution.Measured is { } measured ? new PushSchedule(institution, measured, seed) : null;
        general = institution.Measured is { } known ? new Lazy<GeneralBeds>(() => fit.Fit(institution, known)) : null;
        slots = [.. Slots(seed).OrderBy(slot => slot.Tag.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public Institution Institution => institution;

    public GeneralBeds? General => general?.Value;

    public Push? LatestPush(long now) => schedule?.Latest(now);

    /// <summary>The row as a caller sees it now. A count set by hand shows at once, with a stamp no older than the setting.</summary>
    public WireRow Read(long now, int rowNumber, PinnedRoom? pinned)
    {
        var push = LatestPush(now);
        var stamp = push is { } live ? KoreanTime.Stamp(live.StampedAt) : institution.FrozenStamp ?? 0;
        if (pinned is { } pin)
            stamp = Math.Max(stamp, KoreanTime.Stamp(pin.Since));

        var moment = new BedMoment(push?.At ?? 0, stamp, pinned?.Beds, rowNumber);
        return new WireRow(institution.Hpid, Array.ConvertAll(slots, slot => slot.Read(moment)));
    }

    private IEnumerable<BedSlot> Slots(long seed)
    {
        yield return Text("dutyName", institution.Name);
        yield return Text("hpid", institution.Hpid);
        yield return Text("phpid", institution.Hpid);
        yield return new RowNumberSlot(WireTag.Of("rnum"));
        yield return new StampSlot(WireTag.Of("hvidate"));
        yield return new GeneralBedsSlot(WireTag.Of("hvec"), this, institution.FrozenBeds ?? 0);
        if (institution.ErPhone is { } phone)
            yield return Text("dutyTel3", phone);

        if (institution.ErTotal is { } total)
            yield return Number("hvs01", total);

        foreach (var (name, value) in institution.Fields)
            yield return Slot(name, value, seed);
    }

    private BedSlot Slot(string name, string value, long seed)
    {
        var tag = WireTag.Of(name);
        var moves = schedule is not null && institution.Hpid != Institution.TypedInJunk;
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            // hvamyn (ambulance) was Y on every row, and a total is not equipment.
            var turns = moves && value is "Y" or "N" && name != "hvamyn" && !name.StartsWith("hvs", StringComparison.Ordinal);
            var flag = BedFields.TwinOf.GetValueOrDefault(name, name);
            return turns ? new FlagSlot(tag, value == "Y", Noise.Stream(seed, flag, institution.Hpid)) : Text(name, value);
        }

        if (!moves || !BedFields.TotalOf.TryGetValue(name, out var totalName))
            return Number(name, count);

        var hasTotal = int.TryParse(institution.Fields.GetValueOrDefault(totalName), NumberStyles.None, CultureInfo.InvariantCulture, out var total);
        return new CountSlot(tag, count, hasTotal ? total : Math.Max(count, 0), Noise.Stream(seed, name, institution.Hpid));
    }

    private static FixedSlot Text(string name, string value) => new(WireTag.Of(name), WireField.Of(WireTag.Of(name), value));

    private static FixedSlot Number(string name, int value) => new(WireTag.Of(name), WireField.Of(WireTag.Of(name), value));
}

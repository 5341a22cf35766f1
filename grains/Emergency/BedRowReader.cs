using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DoctorForU.Emergency;

/// <summary>Reads rows of <c>getEmrrmRltmUsefulSckbdInfoInqire</c>.</summary>
/// <param name="readAt">When the reply came.</param>
internal sealed class BedRowReader(DateTimeOffset readAt) : RoomNewsReader
{
    /// <summary>No kind of beds of a Korean hospital comes near: the largest has 2,114 ward beds. Beyond it is typed-in junk.</summary>
    internal const int MostPlausibleBeds = 3000;

    /// <summary>Rows of one institution in which this many counts are junk are not believed in the rest above <see cref="MostPlausibleBesideJunk"/> either.</summary>
    private const int JunkFieldsOfAnUntrustedRow = 5;
    private const int MostPlausibleBesideJunk = 100;

    private readonly Beds[] beds = new Beds[BedFields.BedKinds];
    private readonly bool[] bedsSeen = new bool[BedFields.BedKinds];
    private readonly EquipmentState?[] equipment = new EquipmentState?[BedFields.EquipmentKinds];
    private string name = "";
    private string? phone;
    private string? stamp;

    protected override void Take(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
    {
        if (BedFields.TryFind(field, out var known))
        {
            TakeKnown(known, value);
        }
        else if (field.Equals("hvidate", StringComparison.OrdinalIgnoreCase))
        {
            stamp = value.ToString();
        }
        else if (field.Equals("dutyName", StringComparison.OrdinalIgnoreCase))
        {
            name = value.ToString();
        }
        else if (field.Equals("dutyTel3", StringComparison.OrdinalIgnoreCase))
        {
            phone = value.ToString();
        }
    }

    protected override bool Complete(string hpid)
    {
        if (name.Length == 0)
        {
            return false;
        }

        DistrustTheRestOfAJunkRow();
        var (observedAt, origin) = Stamp();
        News[hpid] = new BedsRead(new BedReading(hpid, name, phone, observedAt, origin, stamp, BedsSeen(), EquipmentSeen()), readAt);
        return true;
    }

    protected override void Clear()
    {
        Array.Clear(bedsSeen);
        Array.Clear(equipment);
        name = "";
        phone = stamp = null;
    }

    private void TakeKnown(BedField field, ReadOnlySpan<char> value)
    {
        if (field.Role == BedFieldRole.Equipment)
        {
            equipment[(int)field.Equipment] = Flag(value) ?? equipment[(int)field.Equipment];
            return;
        }

        var at = (int)field.Beds;
        var had = bedsSeen[at] ? beds[at] : new Beds(field.Beds, BedCount.Absent, BedCount.Absent);
        var count = Count(value);
        beds[at] = field.Role == BedFieldRole.Available ? had with { Available = count } : had with { Total = count };
        bedsSeen[at] = true;
    }

    private static BedCount Count(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Math.Abs((long)count) <= MostPlausibleBeds
            ? BedCount.Known(count)
            : BedCount.Implausible;

    private static EquipmentState? Flag(ReadOnlySpan<char> value) => value switch
    {
        "Y" or "y" => EquipmentState.Yes,
        "N" or "n" => EquipmentState.No,
        "N1" or "n1" => EquipmentState.NotOwned,
        _ => null,
    };

    private void DistrustTheRestOfAJunkRow()
    {
        var junk = 0;
        for (var at = 0; at < beds.Length; at++)
        {
            junk += bedsSeen[at] && beds[at].Available.State == BedCountState.Implausible ? 1 : 0;
            junk += bedsSeen[at] && beds[at].Total.State == BedCountState.Implausible ? 1 : 0;
        }

        for (var at = 0; junk >= JunkFieldsOfAnUntrustedRow && at < beds.Length; at++)
        {
            beds[at] = beds[at] with { Available = Distrusted(beds[at].Available), Total = Distrusted(beds[at].Total) };
        }
    }

    private static BedCount Distrusted(BedCount count) =>
        count.State == BedCountState.Known && count.Value > MostPlausibleBesideJunk ? BedCount.Implausible : count;

    private (DateTimeOffset ObservedAt, StampOrigin Origin) Stamp()
    {
        if (stamp is null || !KoreanTime.TryParseStamp(stamp, out var entered) || entered > readAt + FreshnessRule.ClockSkewUpTo)
        {
            return (readAt.InKorea(), StampOrigin.Reading);
        }

        return (entered < readAt ? entered : readAt.InKorea(), StampOrigin.Hospital);
    }

    private ValueList<Beds> BedsSeen()
    {
        var seen = new Beds[bedsSeen.AsSpan().Count(true)];
        for (int at = 0, to = 0; to < seen.Length; at++)
        {
            if (bedsSeen[at])
            {
                seen[to++] = beds[at];
            }
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(seen));
    }

    private ValueList<Equipment> EquipmentSeen()
    {
        var seen = ImmutableArray.CreateBuilder<Equipment>(equipment.Length);
        for (var at = 0; at < equipment.Length; at++)
        {
            if (equipment[at] is { } state)
            {
                seen.Add(new Equipment((EquipmentKind)at, state));
            }
        }

        return new(seen.DrainToImmutable());
    }
}

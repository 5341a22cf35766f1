using System.Buffers.Binary;
using System.Text;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>The entries by row, packed: texts in one block of UTF-8, the rest in columns. An entry is put together when it is asked for.</summary>
internal sealed class EntryTable
{
    private readonly byte[] block;
    private readonly int[] starts;
    private readonly Column[] columns;
    private readonly WeeklyHours[] hours;
    private readonly string[] districts;
    private readonly ulong[] ids;
    private readonly int[] rowOfId;

    public EntryTable(DirectoryEntry[] entries)
    {
        var schedules = new Interned<string, WeeklyHours>();
        var places = new Interned<string, string>();
        columns = Array.ConvertAll(entries, entry => new Column(
            (byte)entry.Kind,
            byte.Parse(entry.Region ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            (short)places.Of(entry.District ?? "", entry.District ?? ""),
            schedules.Of(entry.Hours.ToText(), entry.Hours),
            entry.Departments,
            entry.Location ?? default,
            (byte)entry.Placement,
            (byte)entry.Grade,
            entry.RunsEmergencyRoom,
            entry.Moonlight));
        (hours, districts) = (schedules.Values, places.Values);
        (block, starts) = Pack(entries);
        ids = Array.ConvertAll(entries, entry => Key(entry.Hpid));
        rowOfId = [.. Enumerable.Range(0, entries.Length)];
        Array.Sort(ids, rowOfId);
    }

    public int Count => columns.Length;

    /// <summary>Each schedule once; rows name theirs by <see cref="ScheduleOf"/>.</summary>
    public IReadOnlyList<WeeklyHours> Schedules => hours;

    /// <summary>Each district's name once; "" for none.</summary>
    public IReadOnlyList<string> Districts => districts;

    public long Bytes => block.Length + (starts.Length * 4L) + (columns.Length * (long)System.Runtime.CompilerServices.Unsafe.SizeOf<Column>()) + (ids.Length * 12L) + (hours.Length * 200L);

    public int ScheduleOf(int row) => columns[row].Schedule;

    public int DistrictOf(int row) => columns[row].District;

    public DirectoryEntry? Find(string hpid)
    {
        var place = Array.BinarySearch(ids, Key(hpid));
        return place >= 0 && this[rowOfId[place]] is var entry && string.Equals(entry.Hpid, hpid, StringComparison.Ordinal) ? entry : null;
    }

    public DirectoryEntry this[int row]
    {
        get
        {
            var column = columns[row];
            var texts = block.AsSpan(starts[row]..starts[row + 1]);
            var (hpid, name, address) = (Text(ref texts)!, Text(ref texts)!, Text(ref texts));
            var (phone, erPhone, note) = (Text(ref texts), Text(ref texts), Text(ref texts));
            return new DirectoryEntry(
                hpid,
                name,
                (HospitalKind)column.Kind,
                column.Region == 0 ? null : column.Region.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
                districts[column.District] is { Length: > 0 } district ? district : null,
                address,
                (Placement)column.Placement == Placement.Unplaced ? null : column.Location,
                (Placement)column.Placement,
                phone,
                erPhone,
                (ErGrade)column.Grade,
                column.RunsEmergencyRoom,
                hours[column.Schedule],
                note,
                column.Departments,
                column.Moonlight);
        }
    }

    private static (byte[] Block, int[] Starts) Pack(DirectoryEntry[] entries)
    {
        var begins = new int[entries.Length + 1];
        using var packed = new MemoryStream(entries.Length * 160);
        for (var row = 0; row < entries.Length; row++)
        {
            begins[row] = (int)packed.Length;
            string?[] texts = [entries[row].Hpid, entries[row].Name, entries[row].Address, entries[row].Phone, entries[row].ErPhone, entries[row].Note];
            foreach (var text in texts)
            {
                Write(packed, text);
            }
        }

        begins[^1] = (int)packed.Length;
        return (packed.ToArray(), begins);
    }

    /// <summary>Length and bytes; a length of -1 is no text.</summary>
    private static void Write(MemoryStream packed, string? text)
    {
        Span<byte> length = stackalloc byte[2];
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt16LittleEndian(length, text is null ? (short)-1 : checked((short)bytes.Length));
        packed.Write(length);
        packed.Write(bytes);
    }

    private static string? Text(ref Span<byte> texts)
    {
        var length = BinaryPrimitives.ReadInt16LittleEndian(texts);
        texts = texts[2..];
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(texts[..length]);
        texts = texts[length..];
        return text;
    }

    /// <summary>Letter, count of digits, and digits: an hpid has at most nine.</summary>
    private static ulong Key(string hpid)
    {
        ulong digits = 0;
        foreach (var digit in hpid.AsSpan(Math.Min(1, hpid.Length)))
        {
            digits = (digits * 10) + (uint)(digit - '0');
        }

        return hpid.Length == 0 ? 0 : ((ulong)hpid[0] << 48) ^ ((ulong)hpid.Length << 40) ^ digits;
    }

    private readonly record struct Column(
        byte Kind, byte Region, short District, int Schedule, long Departments, GeoPoint Location, byte Placement, byte Grade, bool RunsEmergencyRoom, bool Moonlight);

    /// <summary>Values by key, each once, with a number.</summary>
    private sealed class Interned<TKey, TValue>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, int> numbers = [];
        private readonly List<TValue> values = [];

        public TValue[] Values => [.. values];

        public int Of(TKey key, TValue value)
        {
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = values.Count;
                values.Add(value);
            }

            return number;
        }
    }
}

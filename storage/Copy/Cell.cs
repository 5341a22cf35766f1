using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NpgsqlTypes;

namespace DoctorForU.Storage.Copy;

/// <summary>Values on their way from SQLite, which knows few types, to PostgreSQL; and one form of both to hash.</summary>
internal static class Cell
{
    private const int DigitsOfTicks = 7;

    /// <summary>The value as PostgreSQL will keep it.</summary>
    public static object ToPostgreSql(object value, Column column) => value is DBNull ? value : column.Type switch
    {
        NpgsqlDbType.Smallint => Convert.ToInt16(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Integer => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Bigint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Boolean => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Real => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        NpgsqlDbType.Text => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        NpgsqlDbType.Timestamp => DateTime.SpecifyKind(Time(value, column), DateTimeKind.Unspecified),
        NpgsqlDbType.TimestampTz => Time(value, column),
        _ => value,
    };

    /// <summary>The bytes of a value, the same for what was written and what was read back.</summary>
    public static byte[] Bytes(object value) => value switch
    {
        DBNull => [0],
        byte[] bytes => [1, .. bytes],
        string text => [2, .. Encoding.UTF8.GetBytes(text)],
        float or double => Number(3, BitConverter.DoubleToInt64Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture))),
        DateTime time => Number(4, time.Ticks),
        _ => Number(5, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    // What a column of this precision keeps, rounded down here so that nothing is left to be rounded there.
    private static DateTime Time(object value, Column column)
    {
        var time = DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var unit = (long)Math.Pow(10, DigitsOfTicks - (column.Precision ?? 6));
        return new DateTime(time.Ticks - (time.Ticks % unit), DateTimeKind.Utc);
    }

    private static byte[] Number(byte kind, long number)
    {
        var bytes = new byte[1 + sizeof(long)];
        bytes[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1), number);
        return bytes;
    }
}

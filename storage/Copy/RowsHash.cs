using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DoctorForU.Storage.Copy;

/// <summary>How many rows there are and what is in them, whatever their order: the sum of the rows' SHA-256, of which 128 bits count.</summary>
internal readonly record struct RowsHash(long Rows, UInt128 Sum)
{
    public RowsHash With(IEnumerable<object> row)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var value in row)
        {
            var bytes = Cell.Bytes(value);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }

        return new RowsHash(Rows + 1, unchecked(Sum + BinaryPrimitives.ReadUInt128LittleEndian(sha.GetHashAndReset())));
    }

    public override string ToString() => FormattableString.Invariant($"{Rows} rows, {Sum:x32}");
}

using System.Runtime.InteropServices;
using DoctorForU.Storage;

namespace Orleans;

/// <summary>The hash under which keys are stored: xxHash32 with seed 0, its bytes in reverse as Orleans reads them; the same on every machine and in every version.</summary>
public static class StableHash
{
    /// <summary>Hashes the UTF-16 (little-endian) bytes of a string.</summary>
    public static uint ComputeHash(string data) => ComputeHash(MemoryMarshal.AsBytes(data.AsSpan()));

    /// <summary>Hashes bytes.</summary>
    public static uint ComputeHash(ReadOnlySpan<byte> data) => RowHash.Compute(data);
}

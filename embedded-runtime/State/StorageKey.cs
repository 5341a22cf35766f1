using System.Buffers.Binary;
using System.Text;
using DoctorForU.Storage;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>
/// The key of a state's row, as Orleans' ADO.NET storage makes it (AdoNetGrainStorage.cs, AdoGrainKey.cs): a key that reads as a GUID fills
/// both numbers, one that reads as a hexadecimal integer the second, and what is left is the extension string. The type string is the state's name.
/// </summary>
internal readonly record struct StorageKey(int IdHash, long N0, long N1, int TypeHash, string TypeString, string? Extension)
{
    public static StorageKey Of(string stateName, GrainId grain)
    {
        var typeHash = Hash(Encoding.UTF8.GetBytes(stateName));
        if (grain.TryGetGuidKey(out var guid, out var extension))
        {
            var bytes = guid.ToByteArray();
            return new StorageKey(IdHashOf(bytes, extension), BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)), typeHash, stateName, extension);
        }

        if (grain.TryGetIntegerKey(out var number, out extension))
        {
            var bytes = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            return new StorageKey(IdHashOf(bytes, extension), 0, number, typeHash, stateName, extension);
        }

        var text = grain.Key.ToString();
        return new StorageKey(IdHashOf([], text), 0, 0, typeHash, stateName, text);
    }

    // The bytes are hashed back to front.
    private static int IdHashOf(byte[] number, string? extension)
    {
        byte[] bytes = [.. number, .. Encoding.UTF8.GetBytes(extension ?? "")];
        Array.Reverse(bytes);
        return Hash(bytes);
    }

    private static int Hash(byte[] bytes) => RowHash.Of(bytes);
}

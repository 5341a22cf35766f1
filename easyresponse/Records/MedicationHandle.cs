using System.Buffers.Binary;
using System.Buffers.Text;
using DoctorForU.EasyResponse.Keys;

namespace DoctorForU.EasyResponse.Records;

/// <summary>The name by which one organisation may ask for a prescription that a search told it of: sealed for it, so that nobody can count through, or use another's.</summary>
internal static class MedicationHandle
{
    private const int Longest = 128;

    public static string Of(long medication, string organisation, Vault vault)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, medication);
        return Base64Url.EncodeToString(vault.Seal(number, Purpose(organisation)));
    }

    public static long? Open(string handle, string organisation, Vault vault) =>
        handle.Length <= Longest && Base64Url.IsValid(handle) && vault.Open(Base64Url.DecodeFromChars(handle), Purpose(organisation)) is { Length: sizeof(long) } number
            ? BinaryPrimitives.ReadInt64BigEndian(number)
            : null;

    private static string Purpose(string organisation) => $"medication:{organisation}";
}

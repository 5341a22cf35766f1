using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DoctorForU.Health;

/// <summary>An entry's id is made of the command that adds it: the command sent again finds its entry.</summary>
internal static class EntryIds
{
    private const int Bytes = 12;

    public static string Of(string operation, int index = 0) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{operation}/{index}"))).AsSpan(0, Bytes));
}

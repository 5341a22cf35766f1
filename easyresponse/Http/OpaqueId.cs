using System.Buffers.Text;
using System.Security.Cryptography;

namespace DoctorForU.EasyResponse.Http;

/// <summary>Identities and secrets that nobody can guess.</summary>
internal static class OpaqueId
{
    /// <summary>128 random bits, in 22 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>256 random bits, in 43 characters.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

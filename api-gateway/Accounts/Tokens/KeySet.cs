using System.Security.Cryptography;
using System.Text.Json;
using DoctorForU.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>The ring of signing keys as this gateway can use it.</summary>
/// <param name="Signing">Null when no private key can be read.</param>
/// <param name="PublicKeys">The JSON web key set, as it is served.</param>
internal sealed record KeySet(SigningCredentials? Signing, IReadOnlyDictionary<string, SecurityKey> Verifying, byte[] PublicKeys, DateTimeOffset ReadAt)
{
    public static KeySet Of(ValueList<SigningKey> ring, IDataProtector protector, DateTimeOffset now) => new(
        SigningFirst(ring, now).Select(key => Credentials(key, protector)).OfType<SigningCredentials>().FirstOrDefault(),
        ring.ToDictionary(key => key.Id, SecurityKey (key) => new JsonWebKey(key.PublicKey), StringComparer.Ordinal),
        JsonSerializer.SerializeToUtf8Bytes(new { keys = ring.Select(key => JsonDocument.Parse(key.PublicKey).RootElement) }),
        now);

    /// <summary>A new key, for the ring to take or leave.</summary>
    public static SigningKey NewKey(IDataProtector protector, DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(12));
        var curve = pair.ExportParameters(includePrivateParameters: false);
        var publicKey = JsonSerializer.Serialize(new
        {
            kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            use = JsonWebKeyUseNames.Sig,
            alg = SecurityAlgorithms.EcdsaSha256,
            crv = JsonWebKeyECTypes.P256,
            kid = id,
            x = Base64UrlEncoder.Encode(curve.Q.X),
            y = Base64UrlEncoder.Encode(curve.Q.Y),
        });
        return new(id, publicKey, Convert.ToBase64String(protector.Protect(pair.ExportPkcs8PrivateKey())), now, now);
    }

    // Clocks of machines differ a little, and the very first key signs from now on: one that does not sign yet is better than none.
    private static IEnumerable<SigningKey> SigningFirst(ValueList<SigningKey> ring, DateTimeOffset now) => ring.OrderBy(key => key.SignsFrom > now);

    // A key whose protection is lost can still verify, and another one is made to sign.
    private static SigningCredentials? Credentials(SigningKey key, IDataProtector protector)
    {
        try
        {
            var pair = ECDsa.Create();
            pair.ImportPkcs8PrivateKey(protector.Unprotect(Convert.FromBase64String(key.ProtectedPrivateKey)), out _);
            return new(new ECDsaSecurityKey(pair) { KeyId = key.Id }, SecurityAlgorithms.EcdsaSha256);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

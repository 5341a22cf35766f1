using System.Security.Cryptography;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>The keys that sign tokens and check them.</summary>
internal sealed class SigningKeys(Database database, Vault vault, TimeProvider time, IOptions<TokenOptions> options, IOptions<KeyOptions> keys)
{
    // In the order in which they were made; replaced as a whole.
    private volatile IReadOnlyList<ECDsaSecurityKey> known = [];

    public ECDsaSecurityKey Current => known[^1];

    /// <summary>Loads what is there, and makes the first key when nothing is.</summary>
    public async Task Load(CancellationToken cancel)
    {
        await using var records = database.Open();
        var rows = await records.SigningKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ToListAsync(cancel);
        if (rows.Count == 0)
            await Rotate(cancel);
        else
            known = [.. rows.Select(Open)];
    }

    /// <summary>A new key signs from now on. Those before it go on checking until their last token has expired.</summary>
    public async Task<string> Rotate(CancellationToken cancel)
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var kid = OpaqueId.New();
        await using var records = database.Open();
        var expired = time.GetUtcNow() - options.Value.Lifetime;
        var rows = await records.SigningKeys.OrderBy(key => key.CreatedAt).ToListAsync(cancel);

        // A key's last token was signed when the next one took over.
        records.SigningKeys.RemoveRange(rows.Zip(rows.Skip(1)).Where(two => two.Second.CreatedAt < expired).Select(two => two.First));

        // Whatever the clock says, the newest key is the last.
        var createdAt = rows.Count > 0 && rows[^1].CreatedAt >= time.GetUtcNow() ? rows[^1].CreatedAt.AddMilliseconds(1) : time.GetUtcNow();
        var added = new SigningKey { Kid = kid, Private = vault.Seal(fresh.ExportPkcs8PrivateKey(), Purpose(kid)), CreatedAt = createdAt };
        records.SigningKeys.Add(added);
        await records.SaveChangesAsync(cancel);
        await Load(cancel);
        return kid;
    }

    /// <summary>The key of that name. One that is not known may be newer than what was loaded.</summary>
    public async ValueTask<ECDsaSecurityKey?> Find(string? kid, CancellationToken cancel)
    {
        if (kid is null)
            return null;
        if (Known(kid) is { } key)
            return key;

        await using var records = database.Open();
        if (!await records.SigningKeys.AnyAsync(row => row.Kid == kid, cancel))
            return null;

        await Load(cancel);
        return Known(kid);
    }

    /// <summary>The public halves, for the world; the newest first.</summary>
    public IEnumerable<JsonWebKey> Published => known.Reverse().Select(key =>
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            Alg = SecurityAlgorithms.EcdsaSha256,
            Use = JsonWebKeyUseNames.Sig,
            Kid = key.KeyId,
            X = Base64UrlEncoder.Encode(point.X),
            Y = Base64UrlEncoder.Encode(point.Y),
        };
    });

    public static string Purpose(string kid) => $"signing-key:{kid}";

    private ECDsaSecurityKey? Known(string kid) => known.FirstOrDefault(key => key.KeyId == kid);

    private ECDsaSecurityKey Open(SigningKey row)
    {
        var pkcs8 = vault.Open(row.Private, Purpose(row.Kid)) ?? throw new OptionsValidationException(
            KeyOptions.Section, typeof(KeyOptions), [$"{KeyOptions.Section}:{nameof(KeyOptions.File)}: the keys of {keys.Value.File} are not those that this database was sealed with."]);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        CryptographicOperations.ZeroMemory(pkcs8);
        return new ECDsaSecurityKey(key) { KeyId = row.Kid };
    }
}

using System.Globalization;
using System.Security.Cryptography;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.ApiGateway.Accounts;

internal enum CallerKind
{
    Nobody,
    BadToken,
    PatientB,
    StaffOfX,
    StaffOfY,
    Operator,
    PatientA,
}

internal sealed record AnyCaller(string Name, CallerKind Kind, string? Token);

/// <summary>Everybody who may come to a route: people of every role, and tokens of every way to be no good.</summary>
internal sealed record Callers(IReadOnlyList<AnyCaller> All, string OtherSessionOfA)
{
    public static async Task<Callers> Of(RunningGateway gateway, Cast cast)
    {
        var tokens = gateway.Services.GetRequiredService<AccessTokens>();
        var operators = new Caller(cast.Operator.Id, AccountRole.Operator, Hpid: null, cast.Operator.SessionId);
        var expired = await tokens.Make(operators, TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(15));
        using var other = new Person(gateway) { LoginId = cast.PatientA.LoginId };
        await other.LogsIn();
        return new(
            [
                new("nobody", CallerKind.Nobody, null),
                new("an expired token", CallerKind.BadToken, expired.Text),
                new("a forged token", CallerKind.BadToken, Forged(cast.Operator.AccessToken!)),
                new("an unsigned token", CallerKind.BadToken, Unsigned(cast.Operator.AccessToken!)),
                new("a revoked session", CallerKind.BadToken, await Revoked(gateway)),
                new("a deleted account", CallerKind.BadToken, await Deleted(gateway)),
                new("patient B", CallerKind.PatientB, cast.PatientB.AccessToken),
                new("staff of X", CallerKind.StaffOfX, cast.StaffOfX.AccessToken),
                new("staff of Y", CallerKind.StaffOfY, cast.StaffOfY.AccessToken),
                new("operator", CallerKind.Operator, cast.Operator.AccessToken),
                new("patient A", CallerKind.PatientA, cast.PatientA.AccessToken),
            ],
            other.SessionId);
    }

    /// <summary>The same words, the same key id, another key.</summary>
    public static string Forged(string token)
    {
        var read = new JsonWebToken(token);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(Base64UrlEncoder.Decode(read.EncodedPayload), new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = read.Kid }, SecurityAlgorithms.EcdsaSha256), new Dictionary<string, object>(StringComparer.Ordinal) { ["typ"] = read.Typ });
    }

    public static string Unsigned(string token) => string.Create(CultureInfo.InvariantCulture, $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}")}.{token.Split('.')[1]}.");

    private static async Task<string> Revoked(RunningGateway gateway)
    {
        using var person = await Person.LoggedIn(gateway);
        (await person.LogOut()).Dispose();
        await person.IsShutOut();
        return person.AccessToken!;
    }

    private static async Task<string> Deleted(RunningGateway gateway)
    {
        using var person = await Person.LoggedIn(gateway);
        using var deleted = await person.Send(HttpMethod.Post, "/api/me/deletion", new { password = Person.Password });
        Assert.True(deleted.IsSuccessStatusCode, await deleted.Content.ReadAsStringAsync());
        await person.IsShutOut();
        return person.AccessToken!;
    }
}

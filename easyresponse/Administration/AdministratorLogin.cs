using System.Security.Claims;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Administration;

internal sealed record AskAdministratorToken(string? Name, Unprinted? Password);

/// <summary>An administrator's token, good for minutes.</summary>
internal static class AdministratorLogin
{
    private const int Longest = 256;

    public static void MapAdministrators(this IEndpointRouteBuilder routes)
    {
        var administrators = routes.MapGroup("/administrators").AllowAnonymous().WithTags("Administration").ProducesProblem(StatusCodes.Status400BadRequest);
        administrators.MapPost("", FirstAdministrator.Make)
            .WithSummary("Makes the first administrator, by the code in the server's file.")
            .WithMetadata(new AuditedAs(AuditActs.AdministratorMake))
            .Produces<AdministratorMade>(StatusCodes.Status201Created);
        administrators.MapPost("/token", Issue)
            .WithSummary("Gives an administrator a token.")
            .WithMetadata(new AuditedAs(AuditActs.AdministratorLogin))
            .Produces<TokenAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> Issue(
        AskAdministratorToken body, HttpContext http, Database database, SecretHashes hashes, TokenDesk desk, TokenThrottle throttle, AuditLog audit,
        IOptions<TokenOptions> options, CancellationToken cancel)
    {
        var (name, password) = (body.Name ?? "", body.Password?.Reveal() ?? "");
        var key = name.Length <= Longest ? Organisation.KeyOf(name) : "";
        if (!throttle.Allows($"administrator:{key}", http))
            return await audit.Refuse(http, AuditActs.AdministratorLogin, StatusCodes.Status429TooManyRequests, "token.throttled", "Too many tries; wait a minute.");

        await using var records = database.Open();
        var administrator = await records.Administrators.AsNoTracking().SingleOrDefaultAsync(row => row.NameKey == key, cancel);
        if (!hashes.Matches(administrator?.PasswordHash, password.Length <= Longest ? password : ""))
            return await audit.Refuse(http, AuditActs.AdministratorLogin, StatusCodes.Status401Unauthorized, "token.refused", "Name and password do not belong together.");

        http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"administrator:{administrator!.Id}")]));
        var issued = desk.Issue(administrator.Id, administrator.TokenGeneration, Audiences.Administration, "administration", options.Value.AdministratorLifetime);
        await audit.Permit(http, AuditActs.AdministratorLogin, reason: issued.Id);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new TokenAnswer(issued.Token, "Bearer", issued.ExpiresAt.ToOffset(KoreanDay.Offset), "administration"));
    }
}

using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.EasyResponse.Administration;

internal sealed record NewSigningKey(string Kid);

/// <summary>Rotating keys while the server serves.</summary>
internal static class KeyAdministration
{
    public static void MapKeyAdministration(this IEndpointRouteBuilder administration)
    {
        administration.MapPost("/signing-keys", RotateSigningKey)
            .WithSummary("A new key signs tokens from now on; tokens of the keys before stay good.")
            .WithMetadata(new AuditedAs(AuditActs.SigningKeyRotate));
        administration.MapPost("/number-keys", RotateNumberKeys)
            .WithSummary("A new pair of keys seals and indexes people from now on; those that are there are sealed anew in the background.")
            .WithMetadata(new AuditedAs(AuditActs.NumberKeyRotate))
            .Produces<ResealProgress>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict);
        administration.MapGet("/number-keys", ReadProgress).WithSummary("How far the sealing anew is.").WithMetadata(new AuditedAs(AuditActs.NumberKeyRotate));
    }

    private static async Task<Ok<NewSigningKey>> RotateSigningKey(HttpContext http, SigningKeys keys, AuditLog audit, CancellationToken cancel)
    {
        await audit.Permit(http, AuditActs.SigningKeyRotate);
        return TypedResults.Ok(new NewSigningKey(await keys.Rotate(cancel)));
    }

    private static async Task<IResult> RotateNumberKeys(HttpContext http, KeyStore keys, Resealing resealing, AuditLog audit, CancellationToken cancel)
    {
        if (!keys.CanRotate)
            return await audit.Refuse(http, AuditActs.NumberKeyRotate, StatusCodes.Status409Conflict, "keys.elsewhere", "The keys come from the environment and are rotated there.");

        await audit.Permit(http, AuditActs.NumberKeyRotate);
        keys.Rotate();
        resealing.Wake();
        return TypedResults.Accepted((string?)null, await resealing.Progress(cancel));
    }

    private static async Task<Ok<ResealProgress>> ReadProgress(Resealing resealing, CancellationToken cancel) => TypedResults.Ok(await resealing.Progress(cancel));
}

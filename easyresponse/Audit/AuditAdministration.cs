using System.Globalization;
using DoctorForU.EasyResponse.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>Reading the audit, for administrators.</summary>
internal static class AuditAdministration
{
    public static void MapAuditAdministration(this IEndpointRouteBuilder administration)
    {
        var audit = administration.MapGroup("/audit");
        audit.MapGet("/review", Review)
            .WithSummary("Who read what in a month (month=2026-11; this month when absent).")
            .WithMetadata(new AuditedAs(AuditActs.AuditReview))
            .Produces<MonthReview>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        audit.MapGet("/verify", Verify)
            .WithSummary("Checks that no line of the audit was edited, removed or moved; known=sequence:hash asks for a line of an earlier check as well.")
            .WithMetadata(new AuditedAs(AuditActs.AuditVerify));
    }

    private static async Task<IResult> Review(HttpContext http, AuditReview review, AuditLog audit, TimeProvider time, CancellationToken cancel, string? month = null)
    {
        var today = time.KoreanToday();
        var first = new DateOnly(today.Year, today.Month, 1);
        if (month is not null && !DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
            return Problems.InvalidParameters(new Dictionary<string, string[]> { ["month"] = ["A month such as 2026-11."] });

        await audit.Permit(http, AuditActs.AuditReview, reason: $"{first:yyyy-MM}");
        return TypedResults.Ok(await review.Of(first, cancel));
    }

    private static async Task<Ok<AuditFinding>> Verify(HttpContext http, AuditVerifier verifier, AuditLog audit, CancellationToken cancel, string? known = null)
    {
        await audit.Permit(http, AuditActs.AuditVerify);
        return TypedResults.Ok(await verifier.Verify(known, cancel));
    }
}

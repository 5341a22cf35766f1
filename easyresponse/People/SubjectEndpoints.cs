using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse.People;

/// <param name="ResidentNumber">Thirteen digits, with or without the hyphen.</param>
internal sealed record VerifySubject(Unprinted? Name, DateOnly? BirthDate, Unprinted? ResidentNumber);

/// <summary>The same whether or not there is such a person.</summary>
/// <param name="ResidentNumber">As typed, masked.</param>
internal sealed record VerificationBegun(string VerificationId, string ResidentNumber, DateTimeOffset ExpiresAt);

internal sealed record ConfirmSubject(string? VerificationId, Unprinted? Code);

/// <param name="Subject">This organisation's id of the person: the same whenever the person proves it again.</param>
internal sealed record SubjectVerified(string Subject, DateTimeOffset VerifiedAt);

/// <summary>Proving who one is: a code goes to the contact that easyResponse holds, never to one that is named in the request.</summary>
internal static class SubjectEndpoints
{
    private const int LongestName = 60;
    private const int LongestId = 64;
    private const int CodeDigits = 6;

    public static void MapSubjects(this IEndpointRouteBuilder routes)
    {
        var subjects = routes.MapGroup("/subjects")
            .RequireAuthorization(Scopes.Verify)
            .AddEndpointFilter<PerOrganisation>()
            .WithTags("Subjects")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        subjects.MapPost("/verify", Begin)
            .WithSummary("Sends a one-time code to the person, if there is one with that name, birth date and number.")
            .WithMetadata(new AuditedAs(AuditActs.SubjectVerify))
            .Produces<VerificationBegun>(StatusCodes.Status202Accepted);
        subjects.MapPost("/confirm", End)
            .WithSummary("Takes the code and gives this organisation's id of the person.")
            .WithMetadata(new AuditedAs(AuditActs.SubjectBind))
            .Produces<SubjectVerified>();
    }

    private static async Task<IResult> Begin(VerifySubject body, HttpContext http, SubjectDesk desk, AuditLog audit, TimeProvider time, CancellationToken cancel)
    {
        var errors = new BodyErrors();
        if (Read(body, time.KoreanToday(), errors) is not { } claimed)
        {
            await audit.NoteRefusal(http, AuditActs.SubjectVerify, "body.invalid");
            return errors.ToProblem();
        }

        if (await desk.Begin(claimed, http.User.Owner(), cancel) is not { } begun)
            return await audit.Refuse(http, AuditActs.SubjectVerify, StatusCodes.Status429TooManyRequests, "verification.throttled", "This number was tried too often; wait an hour.");

        await audit.Permit(http, AuditActs.SubjectVerify, begun.PersonId, begun.PersonId is null ? $"verify{AuditActs.PersonUnknown}" : "verify");
        return TypedResults.Accepted((string?)null, new VerificationBegun(begun.Id, claimed.Number.ToString(), begun.ExpiresAt.ToOffset(KoreanDay.Offset)));
    }

    private static async Task<IResult> End(ConfirmSubject body, HttpContext http, SubjectDesk desk, AuditLog audit, CancellationToken cancel)
    {
        var code = body.Code?.Reveal() ?? "";
        var isReadable = body.VerificationId is { Length: > 0 and <= LongestId } && code.Length == CodeDigits && code.All(char.IsAsciiDigit);
        if (!isReadable || await desk.End(body.VerificationId!, code, http.User.Owner(), cancel) is not { } subject)
            return await audit.Refuse(http, AuditActs.SubjectBind, StatusCodes.Status400BadRequest, "verification.code-refused", "The code does not fit, is used, or came too late.");

        await audit.Permit(http, AuditActs.SubjectBind, subject.PersonId);
        return TypedResults.Ok(new SubjectVerified(subject.Id, subject.VerifiedAt.ToOffset(KoreanDay.Offset)));
    }

    private static Claimed? Read(VerifySubject body, DateOnly today, BodyErrors errors)
    {
        var name = errors.Text("name", body.Name?.Reveal(), LongestName);
        if (body.BirthDate is null)
            errors.Add("birthDate", "birthDate.required");
        if (!ResidentNumber.TryParse(body.ResidentNumber?.Reveal(), today, out var number))
            errors.Add("residentNumber", body.ResidentNumber is null ? "residentNumber.required" : "residentNumber.format");
        return errors.Any ? null : new(name, body.BirthDate!.Value, number!);
    }
}

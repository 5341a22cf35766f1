using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>From a mail address to an account (docs/accounts.md).</summary>
internal static class SignUpEndpoints
{
    public static async Task<IResult> CheckLoginId(string loginId, IClusterClient cluster)
    {
        if (!AccountFields.IsLoginId(loginId))
            return TypedResults.Ok(new LoginIdJson(loginId, Available: false, "loginId.format"));
        var owner = await cluster.GetGrain<ILoginGrain>(AccountKeys.OfLoginId(loginId)).Owner();
        return TypedResults.Ok(new LoginIdJson(loginId, owner is null, owner is null ? null : "loginId.taken"));
    }

    public static IResult CheckPassword(PasswordCheckRequest request)
    {
        string?[] own = [request.LoginId, request.Email, request.Name];
        var password = Passwords.Normalise(request.Password ?? "");
        return TypedResults.Ok(new PasswordCheckJson(Passwords.StrengthOf(password, own), Passwords.ProblemsOf(password, own)));
    }

    public static async Task<IResult> SendCode(EmailCodeRequest request, IClusterClient cluster, TimeProvider time)
    {
        var fields = new AccountFields();
        var (email, language) = (fields.Email(request.Email), fields.Language(request.Language));
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var sent = await cluster.GetGrain<IAddressGrain>(AccountKeys.OfAddress(email)).SendCode(email, language);
        return sent.Sent
            ? TypedResults.Accepted((string?)null, new EmailCodeJson(sent.ExpiresAt.InAnswers(), sent.ResendAfter.InAnswers()))
            : Throttled.Mail(sent.ResendAfter - time.GetUtcNow());
    }

    public static async Task<IResult> VerifyCode(VerifyCodeRequest request, IClusterClient cluster, EmailTickets tickets)
    {
        var fields = new AccountFields();
        var (email, code) = (fields.Email(request.Email), fields.Code(request.Code));
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var verdict = await cluster.GetGrain<IAddressGrain>(AccountKeys.OfAddress(email)).Verify(code);
        if (verdict.UserId is { } userId)
            return TypedResults.Ok(tickets.Make(email, userId));
        var refusal = Problems.Of(StatusCodes.Status400BadRequest, "auth.code-refused", "The code is wrong, used or too old.");
        refusal.ProblemDetails.Extensions["triesLeft"] = verdict.TriesLeft;
        return refusal;
    }

    public static async Task<IResult> SignUp(SignUpRequest request, Operation operation, IClusterClient cluster, EmailTickets tickets)
    {
        var fields = new AccountFields();
        var loginId = fields.LoginId(request.LoginId);
        var email = fields.Email(request.Email);
        var password = fields.Password("password", request.Password, request.LoginId, request.Email, request.Name);
        var profile = new ProfileChange(fields.Name(request.Name), fields.Phone(request.Phone), fields.Language(request.Language), request.Notifications?.ToChoices());
        fields.Required("emailTicket", request.EmailTicket);
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);
        if (tickets.Read(request.EmailTicket, email) is not { } userId)
            return TicketRefused();

        var command = new SignUp(operation.Id, loginId, password, ProviderKey: null, email, AccountRole.Patient, Hpid: null, profile);
        return Answer(await cluster.GetGrain<IUserGrain>(userId).SignUp(command), userId, loginId);
    }

    public static IResult Answer(SignUpOutcome outcome, string userId, string? loginId) => outcome switch
    {
        SignUpOutcome.SignedUp => TypedResults.Created("/api/me", new SignedUpJson(userId, loginId)),
        SignUpOutcome.LoginIdTaken => Problems.Of(StatusCodes.Status409Conflict, "auth.login-id-taken", "Somebody else has this login id."),
        SignUpOutcome.EmailTaken => Problems.Of(StatusCodes.Status409Conflict, "auth.email-taken", "An account has this mail address already."),
        SignUpOutcome.ProofUsed => TicketRefused(),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };

    public static ProblemHttpResult TicketRefused() =>
        Problems.Of(StatusCodes.Status400BadRequest, "auth.ticket-refused", "The proof of the mail address is used, too old, or of another address.");
}

/// <summary>Refusals that say when to come back.</summary>
internal static class Throttled
{
    public static IResult Mail(TimeSpan after) =>
        new RetryLater("auth.mail-throttled", "This address was sent a mail a moment ago, or many of late.", after, StatusCodes.Status429TooManyRequests);

    public static IResult Password(TimeSpan after) =>
        new RetryLater("auth.throttled", "Too many wrong passwords.", after, StatusCodes.Status429TooManyRequests);
}

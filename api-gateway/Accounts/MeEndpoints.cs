using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What belongs to whoever is logged in (docs/accounts.md).</summary>
internal static class MeEndpoints
{
    public static async Task<IResult> Profile(SignedIn me, IClusterClient cluster) => Answer(await User(cluster, me).Profile(me.UserId));

    public static async Task<IResult> ChangeProfile(ProfileChangeRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var change = new ProfileChange(
            request.Name is null ? null : fields.Name(request.Name),
            request.Phone is null ? null : fields.Phone(request.Phone),
            request.Language is null ? null : fields.Language(request.Language),
            request.Notifications?.ToChoices());
        return fields.AreRight ? Answer(await User(cluster, me).ChangeProfile(me.UserId, change, operation.Id)) : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> ChangePassword(PasswordChangeRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        var user = User(cluster, me);
        var fields = new AccountFields();
        var profile = await user.Profile(me.UserId);
        var current = Passwords.Normalise(fields.Required("currentPassword", request.CurrentPassword));
        var replacement = fields.Password("newPassword", request.NewPassword, profile?.LoginId, profile?.Email, profile?.Name);
        return fields.AreRight ? Answer(await user.ChangePassword(me.Caller, current, replacement, operation.Id)) : Problems.InvalidBody(fields.Errors);
    }

    public static async Task<IResult> Sessions(SignedIn me, IClusterClient cluster)
    {
        var sessions = await User(cluster, me).Sessions(me.UserId);
        var items = sessions.Select(session =>
            new DeviceJson(session.Id, session.Device, session.CreatedAt.InAnswers(), session.LastUsedAt.InAnswers(), session.Id == me.Caller.SessionId)).ToList();
        return TypedResults.Ok(new DeviceList(items, items.Count));
    }

    public static async Task<IResult> EndSession(string id, SignedIn me, IClusterClient cluster) => await User(cluster, me).EndSession(me.UserId, id)
        ? TypedResults.NoContent()
        : Problems.Of(StatusCodes.Status404NotFound, "auth.session-unknown", "There is no such session.");

    public static async Task<IResult> EndOtherSessions(SignedIn me, IClusterClient cluster)
    {
        await User(cluster, me).EndSessions(me.UserId, except: me.Caller.SessionId);
        return TypedResults.NoContent();
    }

    public static async Task<IResult> Delete(DeletionRequest request, SignedIn me, HttpContext http, IClusterClient cluster, AnswerStore answers)
    {
        var password = Passwords.Normalise(request.Password ?? "");
        var outcome = me.Caller.Role == AccountRole.Patient
            ? await User(cluster, me).Delete(me.UserId, password)
            : await cluster.GetGrain<ITeamGrain>(TeamKeys.Of(me.Caller.Hpid)).Leave(me.Caller, password);
        if (outcome.Kind == AccountOutcomeKind.Done)
        {
            await answers.Forget(me.UserId);
            RefreshCookie.Remove(http);
        }

        return Answer(outcome);
    }

    private static IUserGrain User(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IUserGrain>(me.UserId);

    private static IResult Answer(Profile? profile) => profile is null ? Gone() : TypedResults.Ok(ProfileJson.From(profile));

    public static IResult Answer(AccountOutcome outcome) => outcome.Kind switch
    {
        AccountOutcomeKind.Done => TypedResults.NoContent(),
        AccountOutcomeKind.PasswordWrong => Problems.Of(StatusCodes.Status400BadRequest, "auth.password-wrong", "The password is wrong."),
        AccountOutcomeKind.NoPassword => Problems.Of(StatusCodes.Status409Conflict, "auth.no-password", "This account has no password."),
        AccountOutcomeKind.Throttled => Throttled.Password(outcome.RetryAfter),
        AccountOutcomeKind.LastOperator => Problems.Of(StatusCodes.Status409Conflict, "auth.last-operator", "The last operator cannot go."),
        AccountOutcomeKind.NoAccount => Gone(),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };

    // The account went while its token was still taken for good.
    private static ProblemHttpResult Gone() => Problems.Of(StatusCodes.Status401Unauthorized, "auth.token-invalid", "This account is gone.");
}

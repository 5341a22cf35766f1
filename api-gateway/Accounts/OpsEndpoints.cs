using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Staff and operators, for operators (docs/accounts.md). The grains check the caller's role as well.</summary>
internal static class OpsEndpoints
{
    public static async Task<IResult> Invite(InvitationRequest request, SignedIn me, Operation operation, IClusterClient cluster, ServedDirectory directory)
    {
        var fields = new AccountFields();
        var (email, language, hpid) = (fields.Email(request.Email), fields.Language(request.Language), fields.Workplace(request.Role, request.Hpid));
        if (fields.AreRight && hpid is not null && directory.Now.Lacks(hpid))
            fields.Refuse("hpid", "hpid.unknown");
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var invitation = await Team(cluster, hpid).Invite(me.Caller, email, language, operation.Id);
        return invitation is null
            ? Problems.Of(StatusCodes.Status409Conflict, "auth.invitation-pending", "This address is invited already.")
            : TypedResults.Created((string?)null, InvitationJson.From(invitation));
    }

    public static async Task<IResult> Invitations(string? hpid, SignedIn me, IClusterClient cluster)
    {
        if (AccountFields.RefusesHpid(hpid) is { } refusal)
            return refusal;
        var items = (await Team(cluster, hpid).Pending(me.Caller)).Select(InvitationJson.From).ToList();
        return TypedResults.Ok(new InvitationList(items, items.Count));
    }

    public static async Task<IResult> Withdraw(string id, string? hpid, SignedIn me, IClusterClient cluster) =>
        AccountFields.RefusesHpid(hpid) ?? (await Team(cluster, hpid).Withdraw(me.Caller, id)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "auth.invitation-unknown", "There is no such invitation."));

    public static async Task<IResult> Staff(string? hpid, SignedIn me, IClusterClient cluster)
    {
        if (AccountFields.RefusesHpid(hpid) is { } refusal)
            return refusal;
        var items = (await Team(cluster, hpid).Members(me.Caller)).Select(StaffJson.From).ToList();
        return TypedResults.Ok(new StaffList(items, items.Count));
    }

    public static async Task<IResult> Remove(string userId, string? hpid, SignedIn me, IClusterClient cluster)
    {
        if (AccountFields.RefusesHpid(hpid) is { } refusal)
            return refusal;
        var outcome = await Team(cluster, hpid).Remove(me.Caller, userId);
        return outcome.Kind == AccountOutcomeKind.NoAccount
            ? Problems.Of(StatusCodes.Status404NotFound, "auth.staff-unknown", "Nobody of this id works there.")
            : MeEndpoints.Answer(outcome);
    }

    private static ITeamGrain Team(IClusterClient cluster, string? hpid) => cluster.GetGrain<ITeamGrain>(TeamKeys.Of(hpid));
}

using System.Text.RegularExpressions;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>How hospital staff and operators get their accounts (docs/accounts.md).</summary>
internal static class WorkAccountEndpoints
{
    public static async Task<IResult> Look(InvitationLookRequest request, IClusterClient cluster)
    {
        var invitation = InvitationToken.Read(request.Token) is { } token ? await cluster.GetGrain<ITeamGrain>(token.Team).Look(token.Secret) : null;
        return invitation is null ? Refused() : TypedResults.Ok(new InvitationLookJson(invitation.Address, invitation.Role, invitation.Hpid, invitation.ExpiresAt.InAnswers()));
    }

    public static async Task<IResult> Accept(InvitationAcceptRequest request, Operation operation, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var account = Account(fields, operation, request.LoginId, request.Password, request.Name, request.Phone, request.Language);
        fields.Required("token", request.Token);
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);
        if (InvitationToken.Read(request.Token) is not { } token || await cluster.GetGrain<ITeamGrain>(token.Team).Accept(token.Secret, account) is not { } made)
            return Refused();
        return made.Outcome == SignUpOutcome.ProofUsed ? Refused() : SignUpEndpoints.Answer(made.Outcome, made.UserId, account.LoginId);
    }

    public static async Task<IResult> BecomeFirst(FirstOperatorRequest request, Operation operation, IClusterClient cluster, EmailTickets tickets)
    {
        var fields = new AccountFields();
        var account = Account(fields, operation, request.LoginId, request.Password, request.Name, request.Phone, request.Language);
        var email = fields.Email(request.Email);
        fields.Required("emailTicket", request.EmailTicket);
        var code = fields.Required("code", request.Code).Trim();
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);
        if (tickets.Read(request.EmailTicket, email) is not { } userId)
            return SignUpEndpoints.TicketRefused();

        var made = await cluster.GetGrain<ITeamGrain>(TeamKeys.Operators).BecomeFirst(code, userId, email, account);
        return made is null
            ? Problems.Of(StatusCodes.Status400BadRequest, "auth.first-operator-refused", "The code is wrong or was used.")
            : SignUpEndpoints.Answer(made.Outcome, made.UserId, account.LoginId);
    }

    private static WorkAccount Account(AccountFields fields, Operation operation, string? loginId, string? password, string? name, string? phone, string? language) => new(
        operation.Id,
        fields.LoginId(loginId),
        fields.Password("password", password, loginId, name),
        new ProfileChange(fields.Name(name), fields.Phone(phone), fields.Language(language), Notifications: null));

    private static ProblemHttpResult Refused() =>
        Problems.Of(StatusCodes.Status400BadRequest, "auth.invitation-refused", "The invitation is used, withdrawn, too old, or none of ours.");
}

/// <summary>What the link of an invitation carries: to which team, and the secret that was sent.</summary>
internal sealed partial record InvitationToken(string Team, string Secret)
{
    public static InvitationToken? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value;
        return new(TeamKeys.Of(place == TeamKeys.Operators ? null : place), match.Groups["secret"].Value);
    }

    [GeneratedRegex(@"\A(?<place>[A-Z][0-9]{7}|operators)\.(?<secret>[A-Za-z0-9_-]{43})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

using Orleans;

namespace DoctorForU.Accounts;

/// <param name="UserId">The account that accepting it makes: the same one however often it is tried.</param>
/// <param name="Secret">Digest of what the mail's link carries.</param>
/// <param name="Operation">The command that invited.</param>
/// <param name="IsAccepting">An account is being made of it, or was when the process died.</param>
[GenerateSerializer, Immutable, Alias("accounts.open-invitation")]
public sealed record OpenInvitation(Invitation Invitation, string UserId, string Secret, string Operation, bool IsAccepting);

[GenerateSerializer, Immutable, Alias("accounts.membership")]
public sealed record Membership(string UserId, DateTimeOffset Since);

/// <summary>Members and invitations of a team. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("accounts.team-state")]
public sealed record Team
{
    [Id(0)]
    public ValueList<Membership> Members { get; init; } = [];

    [Id(1)]
    public ValueList<OpenInvitation> Invitations { get; init; } = [];

    /// <summary>Digest of the code that makes the first operator; null when it was used, or none was made.</summary>
    [Id(2)]
    public string? FirstCode { get; init; }

    internal bool Has(string userId) => Members.Any(member => member.UserId == userId);

    /// <summary>Invitations that can still be accepted; one that is being accepted stays until that is settled.</summary>
    internal Team Trimmed(DateTimeOffset now) => Invitations.All(open => open.IsAccepting || now < open.Invitation.ExpiresAt)
        ? this
        : this with { Invitations = [.. Invitations.Where(open => open.IsAccepting || now < open.Invitation.ExpiresAt)] };

    internal OpenInvitation? OfAddress(string address) => Invitations.FirstOrDefault(open => open.Invitation.Address == address);

    internal OpenInvitation? OfSecret(string secret, DateTimeOffset now)
    {
        var digest = AccountKeys.Digest(secret);
        return Invitations.FirstOrDefault(open => open.Secret == digest && now < open.Invitation.ExpiresAt);
    }

    internal Team With(OpenInvitation invitation) => this with { Invitations = [.. Without(invitation.Invitation.Id).Invitations, invitation] };

    internal Team Without(string invitationId) => this with { Invitations = [.. Invitations.Where(open => open.Invitation.Id != invitationId)] };

    internal Team Joined(string userId, DateTimeOffset now) => Has(userId) ? this : this with { Members = [.. Members, new(userId, now)] };

    internal Team Left(string userId) => this with { Members = [.. Members.Where(member => member.UserId != userId)] };
}

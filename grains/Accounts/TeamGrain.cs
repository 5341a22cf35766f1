using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>One team. That an invitation is being accepted is written before its account is made, so that a crash on the way is made good by the next call.</summary>
[GrainType("accounts.team")]
internal sealed partial class TeamGrain(
    [PersistentState("accounts.team")] IPersistentState<Team> stored,
    IFirstOperatorFile file,
    IAccountAudit audit,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock) : Grain, ITeamGrain
{
    private readonly AccountOptions options = accountOptions.Value;

    private Team Team => stored.State;

    private string? Hpid => TeamKeys.HpidOf(this.GetPrimaryKeyString());

    private AccountRole Role => Hpid is null ? AccountRole.Operator : AccountRole.Staff;

    public async Task<Invitation?> Invite(Caller caller, string address, Language language, string operation)
    {
        await Settle();
        if (caller.Role != AccountRole.Operator)
            return null;
        if (Team.OfAddress(address) is { } open)
            return open.Operation == operation ? open.Invitation : null;

        var (now, secret, userId) = (clock.GetUtcNow(), AccountKeys.NewSecret(), AccountKeys.NewUserId());
        var invitation = new Invitation("i_" + AccountKeys.NewSecret()[..16], address, Role, Hpid, now, now + options.InvitationLife);
        await stored.Write(Team.With(new(invitation, userId, AccountKeys.Digest(secret), operation, IsAccepting: false)));
        var mail = AccountMails.Invitation(address, $"{Hpid ?? TeamKeys.Operators}.{secret}", Role, options, language) with { NotAfter = invitation.ExpiresAt };
        await GrainFactory.GetGrain<IMailOutboxGrain>(MailShards.Of(address)).Take(mail);
        await audit.Record(new(AccountEvents.Invited, userId, ById: caller.UserId));
        return invitation;
    }

    public async Task<ValueList<Invitation>> Pending(Caller caller)
    {
        await Settle();
        return caller.Role == AccountRole.Operator ? [.. Team.Invitations.Select(open => open.Invitation)] : [];
    }

    public async Task<bool> Withdraw(Caller caller, string invitationId)
    {
        await Settle();
        if (caller.Role != AccountRole.Operator || !Team.Invitations.Any(open => open.Invitation.Id == invitationId))
            return false;
        await stored.Write(Team.Without(invitationId));
        await audit.Record(new(AccountEvents.InvitationWithdrawn, UserId: null, ById: caller.UserId));
        return true;
    }

    public async Task<Invitation?> Look(string secret)
    {
        await Settle();
        return Team.OfSecret(secret, clock.GetUtcNow())?.Invitation;
    }

    public async Task<TeamSignUp?> Accept(string secret, WorkAccount account)
    {
        await Settle();
        if (Team.OfSecret(secret, clock.GetUtcNow()) is not { } open)
            return null;

        await stored.Write(Team.With(open with { IsAccepting = true }));
        var outcome = await User(open.UserId).SignUp(Command(account, open.Invitation.Address));
        await stored.Write(outcome == SignUpOutcome.SignedUp
            ? Team.Without(open.Invitation.Id).Joined(open.UserId, clock.GetUtcNow())
            : Team.With(open with { IsAccepting = false }));
        return new(outcome, open.UserId);
    }

    public async Task<ValueList<TeamMember>> Members(Caller caller)
    {
        await Settle();
        if (caller.Role != AccountRole.Operator)
            return [];
        var profiles = await Task.WhenAll(Team.Members.Select(member => User(member.UserId).Profile(member.UserId)));
        return [.. Team.Members.Zip(profiles).Where(pair => pair.Second is not null).Select(pair => Describe(pair.First, pair.Second!))];
    }

    public async Task<AccountOutcome> Remove(Caller caller, string userId)
    {
        await Settle();
        if (caller.Role != AccountRole.Operator)
            return AccountOutcome.Of(AccountOutcomeKind.NoAccount);
        var outcome = await Leave(userId, () => User(userId).Close());
        if (outcome.Kind == AccountOutcomeKind.Done)
            await audit.Record(new(AccountEvents.Removed, userId, ById: caller.UserId));
        return outcome;
    }

    public async Task<AccountOutcome> Leave(Caller caller, string password)
    {
        await Settle();
        return await Leave(caller.UserId, () => User(caller.UserId).Delete(caller.UserId, password));
    }

    private async Task<AccountOutcome> Leave(string userId, Func<Task<AccountOutcome>> close)
    {
        if (!Team.Has(userId))
            return AccountOutcome.Of(AccountOutcomeKind.NoAccount);
        if (Hpid is null && Team.Members.Count == 1)
            return AccountOutcome.Of(AccountOutcomeKind.LastOperator);
        var outcome = await close();
        if (outcome.Kind == AccountOutcomeKind.Done)
            await stored.Write(Team.Left(userId));
        return outcome;
    }

    /// <summary>Finds out what became of accounts that were being made when the process died, and drops what is too old.</summary>
    private async Task Settle()
    {
        var team = Team.Trimmed(clock.GetUtcNow());
        foreach (var open in Team.Invitations.Where(open => open.IsAccepting))
        {
            team = await User(open.UserId).Profile(open.UserId) is null
                ? team.With(open with { IsAccepting = false })
                : team.Without(open.Invitation.Id).Joined(open.UserId, clock.GetUtcNow());
        }

        if (team != Team)
            await stored.Write(team);
    }

    private SignUp Command(WorkAccount account, string address) =>
        new(account.Operation, account.LoginId, account.Password, ProviderKey: null, address, Role, Hpid, account.Profile);

    private static TeamMember Describe(Membership member, Profile profile) =>
        new(member.UserId, profile.LoginId, profile.Name, profile.Email, profile.Role, profile.Hpid, member.Since);

    private IUserGrain User(string id) => GrainFactory.GetGrain<IUserGrain>(id);
}

namespace DoctorForU.Accounts;

/// <summary>Sessions and passwords of the account.</summary>
internal sealed partial class UserGrain
{
    public async Task<OpenedSession?> OpenSession(string device)
    {
        await Settle();
        if (!Account.IsActive)
            return null;

        // The list first: a session that is in no list could not be ended from here.
        var id = AccountKeys.NewSessionId();
        var tooMany = Account.Sessions.Count + 1 - options.SessionsPerUser;
        foreach (var oldest in Account.Sessions.Take(tooMany))
            await Session(oldest).End(Id);
        await stored.Write(Account with { Sessions = [.. Account.Sessions.Skip(tooMany), id] });
        var profile = Account.Profile!;
        var secret = await Session(id).Open(new(Id, profile.Role, profile.Hpid, device));
        await audit.Record(new(AccountEvents.LoggedIn, Id, id));
        return new(id, secret, profile);
    }

    public async Task<ValueList<SessionView>> Sessions(string callerId)
    {
        if (!Account.IsOwnedBy(callerId))
            return [];
        var views = await Task.WhenAll(Account.Sessions.Select(id => Session(id).Look()));
        return [.. views.OfType<SessionView>().OrderByDescending(session => session.LastUsedAt)];
    }

    public async Task<bool> EndSession(string callerId, string sessionId) =>
        Account.IsOwnedBy(callerId) && Account.Sessions.Contains(sessionId) && await Session(sessionId).End(Id);

    public async Task EndSessions(string callerId, string? except)
    {
        if (Account.IsOwnedBy(callerId))
            await EndSessions(except);
    }

    public async Task<AccountSessions?> SessionsFor(Caller caller) => caller.Role == AccountRole.Operator && Account.IsActive
        ? new(Id, Account.Profile!.Role, await Sessions(Id))
        : null;

    public async Task<bool> EndSessionsFor(Caller caller)
    {
        if (caller.Role != AccountRole.Operator || !Account.IsActive)
            return false;
        await EndSessions(except: null);
        await audit.Record(new(AccountEvents.SessionsEnded, Id, ById: caller.UserId));
        return true;
    }

    public async Task<AccountOutcome> ChangePassword(Caller caller, string current, string replacement, string operation)
    {
        if (!Account.IsOwnedBy(caller.UserId))
            return AccountOutcome.Of(AccountOutcomeKind.NoAccount);
        if (Account.HasDone(operation))
            return AccountOutcome.Done;
        if (Account.Profile!.LoginId is not { } loginId)
            return AccountOutcome.Of(AccountOutcomeKind.NoPassword);
        if (await Refuses(loginId, current) is { } refusal)
            return refusal;

        await SetPassword(loginId, replacement);
        await EndSessions(except: caller.SessionId);
        await stored.Write(Account.Done(operation));
        await audit.Record(new(AccountEvents.PasswordChanged, Id, caller.SessionId));
        return AccountOutcome.Done;
    }

    public async Task<ResetLink?> BeginReset()
    {
        await Settle();
        if (!Account.IsActive || Account.Profile!.LoginId is null)
            return null;
        var secret = AccountKeys.NewSecret();
        await stored.Write(Account with { Reset = new(AccountKeys.Digest(secret), clock.GetUtcNow() + options.ResetLife) });
        await audit.Record(new(AccountEvents.PasswordResetAsked, Id));
        return new(secret, Account.Profile.LoginId);
    }

    public async Task<bool> CompleteReset(string secret, string password)
    {
        if (!Account.AcceptsReset(secret, clock.GetUtcNow()))
            return false;
        await SetPassword(Account.Profile!.LoginId!, password);
        await EndSessions(except: null);
        await stored.Write(Account with { Reset = null });
        await audit.Record(new(AccountEvents.PasswordReset, Id));
        return true;
    }

    private async Task SetPassword(string loginId, string password) =>
        await Login(AccountKeys.OfLoginId(loginId)).SetPassword(Id, await hashing.Hash(password));

    /// <summary>Null when the password is right.</summary>
    private async Task<AccountOutcome?> Refuses(string loginId, string password)
    {
        var verdict = await Login(AccountKeys.OfLoginId(loginId)).Verify(password);
        return verdict.Outcome switch
        {
            PasswordOutcome.Right => null,
            PasswordOutcome.Wrong => AccountOutcome.Of(AccountOutcomeKind.PasswordWrong),
            PasswordOutcome.Throttled => new(AccountOutcomeKind.Throttled, verdict.RetryAfter),
            _ => throw new InvalidOperationException("Unknown verdict."),
        };
    }

    private async Task EndSessions(string? except)
    {
        await Task.WhenAll(Account.Sessions.Where(id => id != except).Select(id => Session(id).End(Id)));
        await stored.Write(Account with { Sessions = [.. Account.Sessions.Where(id => id == except)] });
    }

    private ISessionGrain Session(string id) => GrainFactory.GetGrain<ISessionGrain>(id);
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>Keeps one session's family of refresh tokens, and tells the gateways' cache whether it is live. An ended session leaves no row.</summary>
[GrainType("accounts.session")]
internal sealed partial class SessionGrain(
    [PersistentState("accounts.session")] IPersistentState<SessionFamily> stored,
    ISessionCache cache,
    IAccountAudit audit,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock,
    ILogger<SessionGrain> logger) : Grain, ISessionGrain
{
    private readonly AccountOptions options = accountOptions.Value;

    /// <summary>The current token in clear, for a repeated request; known only to the activation that made it.</summary>
    private string? currentSecret;

    private string Id => this.GetPrimaryKeyString();

    public async Task<string> Open(SessionStart start)
    {
        var secret = AccountKeys.NewSecret();
        await stored.Write(SessionFamily.Begin(start, secret, clock.GetUtcNow()));
        return secret;
    }

    public async Task<SessionRefreshed?> Refresh(string secret, string? operation)
    {
        switch (stored.State.Decide(secret, operation, options, clock.GetUtcNow()))
        {
            case RefreshDecision.Replace:
                return await Replace(secret, operation);
            case RefreshDecision.Repeat:
                return currentSecret is { } known ? new(known, View()!) : await Replace(secret, operation);
            case RefreshDecision.Reused:
                LogReused(Id);
                await audit.Record(new(AccountEvents.TokenReused, stored.State.Start!.UserId, Id));
                await End();
                return null;
            case RefreshDecision.Ended:
                await End();
                return null;
            default:
                throw new InvalidOperationException("Unknown decision.");
        }
    }

    public async Task<SessionView?> Look()
    {
        var view = View();
        await cache.Write(Id, view);
        return view;
    }

    public async Task<bool> End(string userId)
    {
        if (View() is not { } session || !string.Equals(session.UserId, userId, StringComparison.Ordinal))
            return false;
        await End();
        return true;
    }

    public async Task<string?> LogOut(string secret)
    {
        if (View() is not { } session || !stored.State.IsCurrent(secret))
            return null;
        await audit.Record(new(AccountEvents.LoggedOut, session.UserId, Id));
        await End();
        return session.UserId;
    }

    private async Task<SessionRefreshed> Replace(string used, string? operation)
    {
        var next = AccountKeys.NewSecret();
        await stored.Write(stored.State.Replaced(used, next, operation, clock.GetUtcNow()));
        currentSecret = next;
        return new(next, View()!);
    }

    private SessionView? View() => stored.State.View(Id, options, clock.GetUtcNow());

    private async Task End()
    {
        currentSecret = null;
        if (stored.RecordExists)
            await stored.ClearStateAsync();
        await cache.Write(Id, null);
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session}: a refresh token was used twice; the session is ended")]
    private partial void LogReused(string session);
}

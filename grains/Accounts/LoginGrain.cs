using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>
/// One name and whose it is. Wrong passwords are counted in memory, for names that are nobody's as well: both cost the same, and guesses
/// leave nothing in the store.
/// </summary>
[GrainType("accounts.login")]
internal sealed class LoginGrain(
    [PersistentState("accounts.login")] IPersistentState<LoginState> stored,
    IPasswordHashing hashing,
    IAccountAudit audit,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock) : Grain, ILoginGrain
{
    private readonly AccountOptions options = accountOptions.Value;
    private WrongTries wrong;

    public async Task<bool> Claim(string userId, string? passwordHash)
    {
        if (stored.State.UserId is { } owner)
            return string.Equals(owner, userId, StringComparison.Ordinal);
        await stored.Write(new LoginState { UserId = userId, PasswordHash = passwordHash });
        return true;
    }

    public async Task Release(string userId)
    {
        if (string.Equals(stored.State.UserId, userId, StringComparison.Ordinal))
            await stored.ClearStateAsync();
    }

    public Task<string?> Owner() => Task.FromResult(stored.State.UserId);

    public async Task<PasswordVerdict> Verify(string password)
    {
        var wait = wrong.Wait(options, clock.GetUtcNow());
        if (wait > TimeSpan.Zero)
            return new(PasswordOutcome.Throttled, null, wait);

        var match = await hashing.Verify(stored.State.PasswordHash, password);
        if (!match.IsRight)
        {
            wrong = wrong.OneMore(options, clock.GetUtcNow());
            DelayDeactivation(options.LongestWait * 2);
            await audit.Record(new(AccountEvents.LoginRefused, stored.State.UserId));
            return new(PasswordOutcome.Wrong, null, TimeSpan.Zero);
        }

        wrong = default;
        if (match.NewHash is { } better)
            await stored.Write(stored.State with { PasswordHash = better });
        return new(PasswordOutcome.Right, stored.State.UserId, TimeSpan.Zero);
    }

    public async Task SetPassword(string userId, string passwordHash)
    {
        if (!string.Equals(stored.State.UserId, userId, StringComparison.Ordinal))
            return;
        await stored.Write(stored.State with { PasswordHash = passwordHash });
        wrong = default;
    }
}

[GenerateSerializer, Immutable, Alias("accounts.login-state")]
public sealed record LoginState
{
    [Id(0)]
    public string? UserId { get; init; }

    [Id(1)]
    public string? PasswordHash { get; init; }
}

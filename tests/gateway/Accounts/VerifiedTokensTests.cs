using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Testing;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class VerifiedTokensTests(SharedGateway shared)
{
    private readonly IServiceProvider services = shared.Gateway.Services;
    private readonly ManualClock clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task An_ended_session_is_refused_within_five_seconds_even_if_the_cache_was_told_nothing()
    {
        using var person = await Person.LoggedIn(shared.Gateway);
        var tokens = Tokens();
        var cache = services.GetRequiredService<IDistributedCache>();
        var key = CachedSession.KeyOf(person.SessionId);
        var before = await tokens.Find(person.AccessToken);
        await services.GetRequiredService<IClusterClient>().GetGrain<ISessionGrain>(person.SessionId).Look();
        var live = (await cache.GetAsync(key))!;
        (await person.LogOut()).Dispose();

        // As if the end had not reached the cache.
        await cache.SetAsync(key, live, new DistributedCacheEntryOptions());
        clock.AdvanceTo(TimeProvider.System.GetUtcNow() + AccountOptions.RevokedWithin);

        Assert.NotNull(before);
        Assert.Null(await tokens.Find(person.AccessToken));
    }

    [Fact]
    public async Task A_token_is_not_good_for_longer_than_it_says()
    {
        using var person = await Person.LoggedIn(shared.Gateway);
        var tokens = Tokens();
        Assert.NotNull(await tokens.Find(person.AccessToken));

        clock.AdvanceTo(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(15));

        Assert.Null(await tokens.Find(person.AccessToken));
    }

    [Fact]
    public async Task However_many_tokens_come_few_are_kept()
    {
        using var person = await Person.LoggedIn(shared.Gateway);
        var tokens = Tokens(perGeneration: 10);
        var issuer = services.GetRequiredService<AccessTokens>();
        var caller = new Caller(person.Id, AccountRole.Patient, Hpid: null, person.SessionId);
        for (var made = 0; made < 50; made++)
            Assert.NotNull(await tokens.Find((await issuer.Make(caller)).Text));

        Assert.InRange(tokens.Count, 1, 22);
    }

    [Fact]
    public async Task A_cache_that_is_away_costs_speed_and_nothing_else()
    {
        using var person = await Person.LoggedIn(shared.Gateway);
        var sessions = Sessions(new CacheThatIsAway());
        var caller = new Caller(person.Id, AccountRole.Patient, Hpid: null, person.SessionId);

        Assert.True(await sessions.IsLive(caller));
        (await person.LogOut()).Dispose();
        Assert.False(await sessions.IsLive(caller));
    }

    private VerifiedTokens Tokens(int perGeneration = VerifiedTokens.PerGeneration) => new(
        services.GetRequiredService<AccessTokens>(), Sessions(services.GetRequiredService<IDistributedCache>()), services.GetRequiredService<IOptions<AccountOptions>>(), clock, perGeneration);

    private SessionChecks Sessions(IDistributedCache cache) => new(services.GetRequiredService<IClusterClient>(), cache, clock, NullLogger<SessionChecks>.Instance);

    private sealed class CacheThatIsAway : IDistributedCache
    {
        public byte[]? Get(string key) => throw new IOException();

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new IOException();

        public void Refresh(string key) => throw new IOException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new IOException();

        public void Remove(string key) => throw new IOException();

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new IOException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new IOException();

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => throw new IOException();
    }
}

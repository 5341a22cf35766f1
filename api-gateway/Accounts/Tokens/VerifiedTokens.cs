using System.Collections.Concurrent;
using DoctorForU.Accounts;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>
/// Tokens that were verified lately, so that a signature is checked once and a session every few seconds, not at every request. Two
/// generations: when the young one is full it becomes the old one, and the old one is forgotten, so the number is bounded.
/// </summary>
internal sealed class VerifiedTokens(
    AccessTokens tokens, SessionChecks sessions, IOptions<AccountOptions> options, TimeProvider time, int perGeneration = VerifiedTokens.PerGeneration)
{
    internal const int PerGeneration = 20_000;

    private readonly TimeSpan trust = options.Value.TokenTrust;
    private volatile Generations generations = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public int Count => generations.Young.Count + generations.Old.Count;

    public ValueTask<VerifiedToken?> Find(ReadOnlySpan<char> text)
    {
        var known = generations.Find(text);
        return known is not null && known.IsTrusted(time.GetUtcNow(), trust) ? ValueTask.FromResult<VerifiedToken?>(known) : new(Check(text.ToString(), known));
    }

    private async Task<VerifiedToken?> Check(string text, VerifiedToken? known)
    {
        // The moment before the question: the answer is not younger.
        var asked = time.GetUtcNow();
        var token = known ?? await tokens.Verify(text);
        if (token is null || asked >= token.ExpiresAt || !await sessions.IsLive(token.Caller))
        {
            generations.Forget(text);
            return null;
        }

        token.SeenLive(asked);
        Keep(text, token);
        return token;
    }

    private void Keep(string text, VerifiedToken token)
    {
        var now = generations;
        now.Young[text] = token;
        if (now.Young.Count > perGeneration)
            Interlocked.CompareExchange(ref generations!, new Generations(new(StringComparer.Ordinal), now.Young), now);
    }

    private sealed class Generations(ConcurrentDictionary<string, VerifiedToken> young, ConcurrentDictionary<string, VerifiedToken> old)
    {
        public ConcurrentDictionary<string, VerifiedToken> Young { get; } = young;

        public ConcurrentDictionary<string, VerifiedToken> Old { get; } = old;

        public VerifiedToken? Find(ReadOnlySpan<char> text) =>
            Young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var young) ? young
            : Old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var old) ? old
            : null;

        public void Forget(string text)
        {
            Young.TryRemove(text, out _);
            Old.TryRemove(text, out _);
        }
    }
}

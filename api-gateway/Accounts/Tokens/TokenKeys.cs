using DoctorForU.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>The signing keys, read from the ring every few minutes, and at once when a token names one that is not known here.</summary>
internal sealed class TokenKeys(IClusterClient cluster, IDataProtectionProvider protection, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(5);

    private readonly IDataProtector protector = protection.CreateProtector("access-token-keys");
    private readonly SemaphoreSlim reading = new(1);
    private volatile KeySet? known;

    public ValueTask<KeySet> Current() =>
        known is { } set && time.GetUtcNow() < set.ReadAt + ReadEvery ? ValueTask.FromResult(set) : new(Read(time.GetUtcNow() - ReadEvery));

    /// <summary>The keys, with one of this id if there is one anywhere.</summary>
    public async ValueTask<KeySet> With(string keyId)
    {
        var set = await Current();
        return set.Verifying.ContainsKey(keyId) ? set : await Read(time.GetUtcNow() - ReadAtMostEvery);
    }

    public void Dispose() => reading.Dispose();

    private async Task<KeySet> Read(DateTimeOffset notBefore)
    {
        await reading.WaitAsync();
        try
        {
            return known is { } set && set.ReadAt > notBefore ? set : known = await Read();
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<KeySet> Read()
    {
        var ring = cluster.GetGrain<ISigningKeysGrain>(ISigningKeysGrain.Ring);
        var keys = await ring.Current(NewKey(), unreadable: null);
        var set = KeySet.Of(keys, protector, time.GetUtcNow());
        return set.Signing is not null ? set : KeySet.Of(await ring.Current(NewKey(), unreadable: keys[0].Id), protector, time.GetUtcNow());
    }

    private SigningKey NewKey() => KeySet.NewKey(protector, time.GetUtcNow());
}

using System.Threading.Channels;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Keys;

/// <param name="Key">The pair of keys that seals now.</param>
/// <param name="Remaining">People who are still sealed by an earlier one.</param>
internal sealed record ResealProgress(int Key, int Remaining);

/// <summary>Seals anew what an earlier pair of keys sealed, some rows at a time, while everything goes on being read.</summary>
internal sealed partial class Resealing(Database database, KeyStore keys, Vault vault, TimeProvider time, ILogger<Resealing> logger) : BackgroundService
{
    private const int Together = 200;
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => woken.Writer.TryWrite(true);

    public async Task<ResealProgress> Progress(CancellationToken cancel)
    {
        var key = keys.Ring.Current.Number;
        await using var records = database.Open();
        return new(key, await records.People.CountAsync(person => person.KeyNumber != key, cancel));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Wake();
        await foreach (var _ in woken.Reader.ReadAllAsync(stoppingToken))
        {
            while (!await TryReseal(stoppingToken))
                await Task.Delay(TryAgainAfter, time, stoppingToken);
        }
    }

    private async Task<bool> TryReseal(CancellationToken cancel)
    {
        try
        {
            await ResealFew(cancel);
            while (await ResealPeople(cancel))
            {
            }

            return true;
        }
        catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException)
        {
            // Nothing is lost: rows that are not sealed anew open with the key that they have.
            LogFailed(failure);
            return false;
        }
    }

    private async Task<bool> ResealPeople(CancellationToken cancel)
    {
        await using var records = database.Open();
        var pair = keys.Ring.Current;
        var rows = await records.People.Where(person => person.KeyNumber != pair.Number).OrderBy(person => person.Id).Take(Together).ToListAsync(cancel);
        foreach (var person in rows)
        {
            var identity = Identity.Of(person, vault);
            person.NumberIndex = Vault.Index(ResidentNumber.Stored(identity.Number), pair);
            person.Identity = identity.SealedFor(person.Id, vault);
            person.KeyNumber = pair.Number;
        }

        await records.SaveChangesAsync(cancel);
        return rows.Count > 0;
    }

    private async Task ResealFew(CancellationToken cancel)
    {
        await using var records = database.Open();
        foreach (var organisation in await records.Organisations.ToListAsync(cancel))
            organisation.Contact = Again(organisation.Contact, Organisation.ContactPurpose(organisation.Id));
        foreach (var key in await records.SigningKeys.ToListAsync(cancel))
            key.Private = Again(key.Private, SigningKeys.Purpose(key.Kid));
        await records.SaveChangesAsync(cancel);
    }

    private byte[] Again(byte[] bytes, string purpose) =>
        Vault.KeyOf(bytes) == vault.CurrentKey || vault.Open(bytes, purpose) is not { } text ? bytes : vault.Seal(text, purpose);

    [LoggerMessage(LogLevel.Error, "Sealing anew was interrupted; it is tried again")]
    private partial void LogFailed(Exception failure);
}

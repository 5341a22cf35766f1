using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.People;

/// <summary>How people prove who they are.</summary>
internal sealed class VerificationOptions
{
    public const string Section = "Verification";

    /// <summary>How long a code is good; the message says ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Codes that may be tried for one proof.</summary>
    [Range(1, 10)]
    public int Tries { get; set; } = 5;

    /// <summary>Proofs that may be begun in an hour for one number, whoever asks and whether anybody has it.</summary>
    [Range(1, 100)]
    public int PerHour { get; set; } = 5;
}

/// <summary>What a person typed to prove who they are.</summary>
internal sealed record Claimed(string Name, DateOnly BirthDate, ResidentNumber Number);

/// <summary>Begins and ends proofs. Everything looks and lasts the same whether or not there is such a person.</summary>
internal sealed class SubjectDesk(Database database, PersonLookup lookup, KeyStore keys, Vault vault, CodePost post, TimeProvider time, IOptions<VerificationOptions> options)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Null when this number was tried too often.</summary>
    public async Task<Verification?> Begin(Claimed claimed, string organisation, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var typed = Vault.Index(claimed.Number, keys.Ring.Pairs[0]);
        await using var records = database.Open();
        await records.Verifications.Where(row => row.AskedAt < now - Hour).ExecuteDeleteAsync(cancel);
        if (await records.Verifications.CountAsync(row => row.Typed == typed && row.AskedAt > now - Hour, cancel) >= options.Value.PerHour)
            return null;

        var person = await lookup.Find(records, claimed.Number);
        var contact = person is null ? null : ContactOf(claimed, Identity.Of(person, vault));
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var id = OpaqueId.New();
        var begun = new Verification
        {
            Id = id,
            OrganisationId = organisation,
            Typed = typed,
            PersonId = contact is null ? null : person!.Id,
            Code = vault.Fingerprint(code, id),
            AskedAt = now,
            ExpiresAt = now + options.Value.Lifetime,
            TriesLeft = options.Value.Tries,
        };
        records.Verifications.Add(begun);
        await records.SaveChangesAsync(cancel);
        if (contact is not null)
            post.Send(contact, code);
        return begun;
    }

    /// <summary>The subject, when the code is the one that was sent; null otherwise, whatever the reason.</summary>
    public async Task<Subject?> End(string id, string code, string organisation, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var records = database.Open();

        // The try is counted before the code is looked at, so that tries at the same time count too.
        var mine = records.Verifications.Where(row => row.Id == id && row.OrganisationId == organisation && row.ExpiresAt > now);
        var counted = await mine.Where(row => row.TriesLeft > 0).ExecuteUpdateAsync(row => row.SetProperty(one => one.TriesLeft, one => one.TriesLeft - 1), cancel);
        var begun = await mine.AsNoTracking().SingleOrDefaultAsync(cancel);
        var fits = begun is not null && CryptographicOperations.FixedTimeEquals(begun.Code, vault.Fingerprint(code, id));
        if (counted == 0 || !fits || begun?.PersonId is not { } person)
            return null;

        // A code is good once: who spends it first has it. The row stays, so that it still counts as a proof of this hour.
        var spent = await mine.Where(row => row.PersonId != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.PersonId, (long?)null), cancel);
        return spent == 0 ? null : await Bind(records, person, organisation, now, cancel);
    }

    private static async Task<Subject> Bind(RecordsContext records, long person, string organisation, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await records.Subjects.SingleOrDefaultAsync(row => row.OrganisationId == organisation && row.PersonId == person, cancel);
        if (known is null)
            records.Subjects.Add(known = new() { Id = OpaqueId.New(), OrganisationId = organisation, PersonId = person, VerifiedAt = now });
        known.VerifiedAt = now;
        await records.SaveChangesAsync(cancel);
        return known;
    }

    private static string? ContactOf(Claimed claimed, Identity identity) =>
        claimed.BirthDate == claimed.Number.BirthDate
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(KeyOf(claimed.Name)), Encoding.UTF8.GetBytes(KeyOf(identity.Name)))
            ? identity.Contact
            : null;

    private static string KeyOf(string name) => string.Concat(Spelling.Fold(name).Where(c => !char.IsWhiteSpace(c)));
}

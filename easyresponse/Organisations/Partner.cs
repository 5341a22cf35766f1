using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Organisations;

/// <summary>An organisation that whoever runs this server lets in by configuration, such as DoctorForU on the same machine.</summary>
internal sealed class PartnerOptions
{
    public const string Section = "Partner";

    /// <summary>Its name; nobody is let in without one.</summary>
    public string? Name { get; set; }

    /// <summary>Its secret is in this file of its owner alone, and made there when it is missing; in a folder that is shared with a group (setgid) that group may read it.</summary>
    public string SecretFile { get; set; } = "data/easyresponse.doctorforu.secret";
}

/// <summary>Registers and approves the partner at start, once. What an administrator decides about it later stays.</summary>
internal sealed class Partner(Database database, Vault vault, SecretHashes hashes, AuditLog audit, TimeProvider time, IOptions<PartnerOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Name is not { Length: > 0 } name)
            return;

        var key = Organisation.KeyOf(name);
        await using var records = database.Open();
        if (await records.Organisations.AnyAsync(row => row.NameKey == key, cancellationToken))
            return;

        if (!File.Exists(options.Value.SecretFile))
            PrivateFile.WriteShared(options.Value.SecretFile, OpaqueId.NewSecret() + "\n");
        var secret = (await File.ReadAllTextAsync(options.Value.SecretFile, cancellationToken)).Trim();
        var id = OpaqueId.New();
        await audit.Write(new("configuration", "", AuditActs.OrganisationApprove, AuditOutcome.Permit, Person: null, id, Trace: null), cancellationToken);
        records.Organisations.Add(new()
        {
            Id = id,
            Name = name,
            NameKey = key,
            Contact = vault.Seal("", Organisation.ContactPurpose(id)),
            SecretHash = hashes.Of(secret),
            Status = OrganisationStatus.Approved,
            Scopes = $"{Scopes.Read} {Scopes.Verify}",
            RegisteredAt = time.GetUtcNow(),
        });
        await records.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

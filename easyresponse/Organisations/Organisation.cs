using DoctorForU.EasyResponse.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Organisations;

/// <summary>Where an organisation stands.</summary>
internal enum OrganisationStatus
{
    /// <summary>Registered; an administrator has not decided yet.</summary>
    Pending,

    Approved,

    /// <summary>Refused everything, at once and until it is approved again.</summary>
    Suspended,
}

/// <summary>An institution that may read records. Its secret is kept as a hash, its contact sealed.</summary>
internal sealed class Organisation
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared: unique, whatever its case, width or spacing.</summary>
    public required string NameKey { get; init; }

    public required byte[] Contact { get; set; }

    public required string SecretHash { get; set; }

    /// <summary>The secret before the last rotation, which is good until <see cref="FormerSecretUntil"/>.</summary>
    public string? FormerSecretHash { get; set; }

    public DateTimeOffset? FormerSecretUntil { get; set; }

    public required OrganisationStatus Status { get; set; }

    /// <summary>Scopes, separated by spaces, that its tokens carry.</summary>
    public required string Scopes { get; set; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Tokens of an earlier generation are void.</summary>
    public int TokenGeneration { get; set; }

    public static string KeyOf(string name) =>
        string.Join(' ', Spelling.Fold(name).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string ContactPurpose(string id) => $"organisation:{id}";

    /// <summary>Takes a new secret; the one before stays good for a while, so that nobody is shut out while it is being exchanged.</summary>
    public void Rotate(string newSecretHash, DateTimeOffset formerUntil)
    {
        (FormerSecretHash, FormerSecretUntil) = (SecretHash, formerUntil);
        SecretHash = newSecretHash;
    }
}

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.HasIndex(organisation => organisation.NameKey).IsUnique();
    }
}

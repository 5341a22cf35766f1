using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.People;

/// <summary>One organisation's name for a person who proved to be that person. Another organisation has another name for the same person.</summary>
internal sealed class Subject
{
    public required string Id { get; init; }

    public required string OrganisationId { get; init; }

    public required long PersonId { get; init; }

    public required DateTimeOffset VerifiedAt { get; set; }
}

/// <summary>A proof under way: a code was sent to the contact that easyResponse holds, if there is such a person.</summary>
internal sealed class Verification
{
    public required string Id { get; init; }

    public required string OrganisationId { get; init; }

    /// <summary>Fingerprint of the number that was typed; known or not, it may be tried so often only.</summary>
    public required byte[] Typed { get; init; }

    /// <summary>Null when nobody is as was typed: no code will ever fit, and the caller cannot tell.</summary>
    public required long? PersonId { get; init; }

    public required byte[] Code { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required int TriesLeft { get; set; }
}

internal sealed class SubjectTable : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("subject");
        builder.HasIndex(subject => new { subject.OrganisationId, subject.PersonId }).IsUnique();
    }
}

internal sealed class VerificationTable : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.ToTable("verification");
        builder.HasIndex(verification => new { verification.Typed, verification.AskedAt });
        builder.HasIndex(verification => verification.AskedAt);
    }
}

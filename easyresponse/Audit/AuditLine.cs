using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Audit;

internal enum AuditOutcome
{
    Permit,
    Refuse,
}

/// <summary>What is to be written down: who, from where, did what, about whom, and whether it was let.</summary>
/// <param name="Actor">Such as <c>organisation:…</c>; <c>nobody</c> before somebody proved who they are.</param>
/// <param name="Act">One of <see cref="AuditActs"/>.</param>
/// <param name="Person">The internal number of the person whose data it is about; null when about nobody, or nobody known.</param>
/// <param name="Reason">The purpose that was stated, or the code of the refusal.</param>
internal sealed record AuditEntry(string Actor, string Address, string Act, AuditOutcome Outcome, long? Person, string? Reason, string? Trace);

/// <summary>A line of the audit. It is never changed: the database refuses it, and the chain shows it.</summary>
internal sealed class AuditLine
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Address { get; init; }

    public required string Act { get; init; }

    public required AuditOutcome Outcome { get; init; }

    public required long? Person { get; init; }

    public required string? Reason { get; init; }

    public required string? Trace { get; init; }

    /// <summary>Keyed hash over the line before and this one.</summary>
    public required byte[] Chain { get; init; }
}

/// <summary>The last line, sealed by itself: without it, lines that were cut off the end would not be missed.</summary>
internal sealed class AuditHead
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required long Sequence { get; set; }

    public required byte[] Chain { get; set; }

    public required byte[] Seal { get; set; }
}

internal sealed class AuditLineTable : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("audit_line");
        builder.HasKey(line => line.Sequence);
        builder.Property(line => line.Sequence).ValueGeneratedNever();
        builder.HasIndex(line => line.At);
    }
}

internal sealed class AuditHeadTable : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Sequence).IsConcurrencyToken();
    }
}

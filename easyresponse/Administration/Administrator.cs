using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Administration;

/// <summary>Somebody who approves and suspends organisations and reads the audit; never records.</summary>
internal sealed class Administrator
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string NameKey { get; init; }

    public required string PasswordHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Tokens of an earlier generation are void.</summary>
    public int TokenGeneration { get; set; }
}

internal sealed class AdministratorTable : IEntityTypeConfiguration<Administrator>
{
    public void Configure(EntityTypeBuilder<Administrator> builder)
    {
        builder.ToTable("administrator");
        builder.HasIndex(administrator => administrator.NameKey).IsUnique();
    }
}

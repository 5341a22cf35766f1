using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>A key that signs tokens (ES256). The newest signs; the others stay published until their last token has expired.</summary>
internal sealed class SigningKey
{
    public required string Kid { get; init; }

    /// <summary>PKCS #8, sealed.</summary>
    public required byte[] Private { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A token that was called back before it expired.</summary>
internal sealed class RevokedToken
{
    /// <summary>The token's <c>jti</c>.</summary>
    public required string Id { get; init; }

    public required string Owner { get; init; }

    public required DateTimeOffset RevokedAt { get; init; }

    /// <summary>When the token would have expired; the row can go then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_key");
        builder.HasKey(key => key.Kid);
    }
}

internal sealed class RevokedTokenTable : IEntityTypeConfiguration<RevokedToken>
{
    public void Configure(EntityTypeBuilder<RevokedToken> builder)
    {
        builder.ToTable("revoked_token");
        builder.HasIndex(token => token.ExpiresAt);
    }
}

using System.ComponentModel.DataAnnotations;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>Tokens and secrets.</summary>
internal sealed class TokenOptions
{
    public const string Section = "Tokens";

    /// <summary>How long an organisation's token is good.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long an administrator's token is good.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan AdministratorLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a secret is still taken after it was exchanged for a new one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan FormerSecret { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Tries to get a token in a minute, for one name and for one address.</summary>
    [Range(1, 100_000)]
    public int TriesPerMinute { get; set; } = 20;
}

using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Accounts;

/// <summary>Rules of accounts: how long things are good, and how often one may try. Section <c>Accounts</c>.</summary>
public sealed class AccountOptions : IValidatableObject
{
    public const string Section = "Accounts";

    /// <summary>An ended session must be refused by then.</summary>
    public static readonly TimeSpan RevokedWithin = TimeSpan.FromSeconds(5);

    /// <summary>Where people reach the page; links in mails begin with it. https everywhere but on this machine.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://localhost:5080");

    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan CodeLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Wrong tries after which a code is void.</summary>
    [Range(1, 10)]
    public int CodeTries { get; set; } = 5;

    /// <summary>How long what a right code gave is good for sign-up.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TicketLife { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Time between two mails that strangers can have sent to one address.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MailGap { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Mails in an hour that strangers can have sent to one address.</summary>
    [Range(1, 100)]
    public int MailsPerHour { get; set; } = 5;

    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ResetLife { get; set; } = TimeSpan.FromMinutes(30);

    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan InvitationLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A session that is not used for so long ends.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "365.00:00:00")]
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromDays(14);

    /// <summary>A session ends after so long, however much it is used.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "365.00:00:00")]
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Devices that may be logged in at once; one more ends the oldest.</summary>
    [Range(1, 100)]
    public int SessionsPerUser { get; set; } = 20;

    /// <summary>Wrong passwords before an account has to be waited for.</summary>
    [Range(1, 100)]
    public int WrongPasswords { get; set; } = 5;

    /// <summary>The first wait; each further wrong password doubles it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan AccessTokenLife { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a gateway takes a token for good without looking at its session.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan TokenTrust { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long what is known of a session stays in the cache that gateways share.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan SessionTrust { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a key signs before the next takes over.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan SigningKeyLife { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Where the code for the first operator is written, readable by the owner of the process alone.</summary>
    [Required]
    public string FirstOperatorFile { get; set; } = "data/first-operator.txt";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!PublicUrl.IsAbsoluteUri || PublicUrl.Scheme is not ("http" or "https"))
            yield return new($"{Section}:{nameof(PublicUrl)} is '{PublicUrl}'; it must be an http or https address.", [nameof(PublicUrl)]);
        if (TokenTrust + SessionTrust > RevokedWithin)
            yield return new($"{Section}: {nameof(TokenTrust)} and {nameof(SessionTrust)} are together more than the {RevokedWithin} within which an ended session is refused.", [nameof(TokenTrust)]);
        if (LongestWait < FirstWait)
            yield return new($"{Section}:{nameof(LongestWait)} is shorter than {nameof(FirstWait)}.", [nameof(LongestWait)]);
    }
}

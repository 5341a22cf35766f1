using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace DoctorForU.Accounts;

public enum MailTransportKind
{
    /// <summary>Each mail is a file in a folder.</summary>
    Pickup,
    Smtp,
}

/// <summary>How mails go out. Section <c>Mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>Where mails are put with <see cref="MailTransportKind.Pickup"/>, relative to the working directory.</summary>
    [Required]
    public string PickupFolder { get; set; } = "data/mail";

    /// <summary>Sender of every mail.</summary>
    [Required]
    public string From { get; set; } = "DoctorForU <no-reply@doctorforu.example>";

    public string Host { get; set; } = "";

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether to go on in TLS (STARTTLS) and send nothing if the server cannot.</summary>
    public bool StartTls { get; set; } = true;

    public string UserName { get; set; } = "";

    /// <summary>Never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>How long sending one mail may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailAddress.TryCreate(From, out _))
            yield return new($"{Section}:{nameof(From)} is '{From}'; it must be a mail address, with a name or without.", [nameof(From)]);
        if (Transport == MailTransportKind.Smtp && Host.Length == 0)
            yield return new($"{Section}:{nameof(Host)} must name the mail server when {nameof(Transport)} is {MailTransportKind.Smtp}.", [nameof(Host)]);
        if (UserName.Length > 0 && !StartTls)
            yield return new($"{Section}:{nameof(UserName)} is set and {nameof(StartTls)} is not: a password is never sent in clear.", [nameof(StartTls)]);
    }
}

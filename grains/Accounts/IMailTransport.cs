namespace DoctorForU.Accounts;

public enum MailOutcome
{
    Sent,

    /// <summary>The server will never take this mail.</summary>
    Refused,

    /// <summary>Not now: the server is away, or says to come back.</summary>
    NotNow,
}

/// <summary>The way of a mail out of the system.</summary>
public interface IMailTransport
{
    Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel);
}

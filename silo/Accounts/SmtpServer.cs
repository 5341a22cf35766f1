using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using Microsoft.Extensions.Options;

namespace DoctorForU.Accounts;

/// <summary>
/// Sends by SMTP, with STARTTLS and AUTH LOGIN. One connection per mail: <see cref="SmtpClient"/> keeps one that the server may have closed
/// meanwhile, and our mails are few.
/// </summary>
internal sealed partial class SmtpServer(IOptions<MailOptions> options, TimeProvider clock, ILogger<SmtpServer> logger) : IMailTransport
{
    private readonly MailOptions options = options.Value;
    private readonly MailAddress from = new(options.Value.From);

    public async Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel)
    {
        using var message = MailMessages.Of(mail, from);
        using var client = Client();
        using var late = new CancellationTokenSource(options.Timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await client.SendMailAsync(message, ended.Token);
            return MailOutcome.Sent;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            LogFailed(mail.Id, "time-out");
            return MailOutcome.NotNow;
        }
        catch (AuthenticationException)
        {
            // Not the password: nobody vouches for the server, or there is no cipher that both know. It was told nothing.
            LogFailed(mail.Id, "no trusted TLS");
            return MailOutcome.NotNow;
        }
        catch (SmtpException problem)
        {
            LogFailed(mail.Id, $"{(int)problem.StatusCode} {problem.StatusCode}");
            return IsForGood(problem) ? MailOutcome.Refused : MailOutcome.NotNow;
        }
    }

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.StartTls,
        Credentials = options.UserName.Length == 0 ? null : new NetworkCredential(options.UserName, options.Password),
    };

    /// <summary>What the server says of this one address or message. That we may not send at all is for the operator to mend, and the mail waits.</summary>
    private static bool IsForGood(SmtpException problem) => problem.StatusCode is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath
        or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.TransactionFailed;

    // Not the exception itself: servers put addresses into their words.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take mail {Mail}: {Reason}")]
    private partial void LogFailed(string mail, string reason);
}

using System.Collections.Concurrent;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>A mail server that takes what it is sent and does not answer until a test lets it, or says that it cannot now.</summary>
internal sealed class StuckMails : IMailTransport
{
    private readonly TaskCompletionSource answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool RefusesForNow { get; set; }

    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

    public void Answers() => answers.TrySetResult();

    public async Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel)
    {
        if (RefusesForNow)
            return MailOutcome.NotNow;
        await answers.Task.WaitAsync(cancel);
        Sent.Enqueue(mail);
        return MailOutcome.Sent;
    }
}

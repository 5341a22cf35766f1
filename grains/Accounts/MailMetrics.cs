using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Accounts;

/// <summary>What became of mails, and how many wait.</summary>
internal static class MailMetrics
{
    private static readonly Counter<long> Mails = Sources.Meter.CreateCounter<long>("doctorforu.mail.mails", description: "Mails, by what became of them: taken in, sent, put off, refused for good or given up.");
    private static readonly UpDownCounter<long> Waiting = Sources.Meter.CreateUpDownCounter<long>("doctorforu.mail.waiting", description: "Mails that wait to be sent.");

    public static void Taken() => Count("taken");

    public static void Sent() => Count("sent");

    public static void PutOff() => Count("put_off");

    public static void Refused() => Count("refused");

    public static void GivenUp() => Count("given_up");

    public static void WaitingChanged(int by) => Waiting.Add(by);

    private static void Count(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}

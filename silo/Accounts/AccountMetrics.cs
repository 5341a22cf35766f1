using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Accounts;

/// <summary>What happens to accounts, logins among it: the audit's names of events, counted.</summary>
internal static class AccountMetrics
{
    private static readonly Counter<long> Events = Sources.Meter.CreateCounter<long>("doctorforu.accounts.events", description: "Logins and changes of accounts, by the name that the audit has for them.");

    private static int isTold;

    public static void Happened(AccountEvent what)
    {
        // Counts that are there from the first event on show the first of each kind as a rise.
        if (Interlocked.Exchange(ref isTold, 1) == 0)
            Array.ForEach([AccountEvents.LoggedIn, AccountEvents.LoginRefused, AccountEvents.SignedUp, AccountEvents.TokenReused], name => Count(name, 0));
        Count(what.Name, 1);
    }

    private static void Count(string name, int times) => Events.Add(times, new KeyValuePair<string, object?>("event", name));
}

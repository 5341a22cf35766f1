using System.Collections.Concurrent;

namespace DoctorForU.PublicDataSimulator.Access;

/// <summary>Calls of one key to one operation.</summary>
/// <param name="Today">Since midnight in Korea, refused ones not counted.</param>
/// <param name="Total">Since the start or the last reset, all of them.</param>
/// <param name="Refused">Past the quota.</param>
public sealed record CallCount(string Operation, int Key, int Today, long Total, long Refused);

/// <summary>Counts calls per key and operation, and refuses those past the daily quota. The day is Korea's, by the simulated clock.</summary>
internal sealed class CallLedger(int limit)
{
    private readonly ConcurrentDictionary<(string Operation, int Key), Account> accounts = new();
    private int currentLimit = limit;

    public int Limit
    {
        get => Volatile.Read(ref currentLimit);
        set => Volatile.Write(ref currentLimit, value);
    }

    /// <summary>Counts a call; false when the day's quota was used up before it.</summary>
    public bool TryCharge(string operation, int key, long unixSeconds)
    {
        var account = accounts.GetOrAdd((operation, key), static _ => new Account());
        return account.TryCharge(Limit, KoreanTime.Day(unixSeconds));
    }

    /// <summary>Gives every key its whole day back; totals stay.</summary>
    public void ResetQuota()
    {
        foreach (var account in accounts.Values)
            account.ResetDay();
    }

    public void ResetCounters() => accounts.Clear();

    public IReadOnlyList<CallCount> Report(long unixSeconds)
    {
        var day = KoreanTime.Day(unixSeconds);
        return [.. accounts.Select(a => a.Value.Report(a.Key.Operation, a.Key.Key, day))
            .OrderBy(c => c.Operation, StringComparer.Ordinal).ThenBy(c => c.Key)];
    }

    private sealed class Account
    {
        private readonly Lock gate = new();
        private long day;
        private int today;
        private long total;
        private long refused;

        public bool TryCharge(int limit, long onDay)
        {
            lock (gate)
            {
                total++;
                if (onDay != day)
                {
                    day = onDay;
                    today = 0;
                }

                if (today >= limit)
                {
                    refused++;
                    return false;
                }

                today++;
                return true;
            }
        }

        public void ResetDay()
        {
            lock (gate)
            {
                today = 0;
            }
        }

        public CallCount Report(string operation, int key, long onDay)
        {
            lock (gate)
            {
                return new CallCount(operation, key, onDay == day ? today : 0, total, refused);
            }
        }
    }
}

namespace DoctorForU.Accounts;

/// <summary>Wrong passwords for one name. The first few cost nothing; then each doubles the wait before the next is looked at.</summary>
internal readonly record struct WrongTries(int Count, DateTimeOffset LastAt)
{
    /// <summary>How long until a password is looked at again.</summary>
    public TimeSpan Wait(AccountOptions options, DateTimeOffset now)
    {
        var left = LastAt + Delay(options) - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Old ones are forgotten once as much time has passed as the longest wait.</summary>
    public WrongTries OneMore(AccountOptions options, DateTimeOffset now) =>
        new(now - LastAt > options.LongestWait + Delay(options) ? 1 : Count + 1, now);

    private TimeSpan Delay(AccountOptions options)
    {
        if (Count < options.WrongPasswords)
            return TimeSpan.Zero;
        var doublings = Math.Min(Count - options.WrongPasswords, 30);
        var delay = options.FirstWait * Math.Pow(2, doublings);
        return delay < options.LongestWait ? delay : options.LongestWait;
    }
}

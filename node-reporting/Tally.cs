using System.Collections.Concurrent;

namespace DoctorForU.Operations;

/// <summary>How often something happened, how long it took and how often it failed, by two labels, over the last seconds.</summary>
internal sealed class Tally(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Queue<Slice> past = [];
    private ConcurrentDictionary<(string, string), Cell> now = new();
    private long since = time.GetTimestamp();

    public void Took(string first, string second, double milliseconds) => Of(first, second).Add(1, milliseconds, errors: 0);

    public void Happened(string first, string second, long times) => Of(first, second).Add(times, milliseconds: 0, errors: 0);

    public void Failed(string first, string second, long times) => Of(first, second).Add(0, milliseconds: 0, times);

    /// <summary>What was counted in the last seconds, up to now; called by one reader at a time.</summary>
    public IReadOnlyList<Counted> Read()
    {
        var (cut, ended) = (Interlocked.Exchange(ref now, new()), time.GetTimestamp());
        past.Enqueue(new(cut, since, ended));
        since = ended;
        while (past.Count > 1 && time.GetElapsedTime(past.Peek().Ended, ended) >= Window)
            past.Dequeue();
        var seconds = time.GetElapsedTime(past.Peek().Began, ended).TotalSeconds;
        return seconds <= 0 ? [] :
        [
            .. past.SelectMany(slice => slice.Cells)
                .GroupBy(cell => cell.Key, cell => cell.Value.Sum())
                .Select(same => Counted.Of(same.Key, same.Aggregate((one, other) => one.And(other)), seconds)),
        ];
    }

    private Cell Of(string first, string second) => Volatile.Read(ref now).GetOrAdd((first, second), static _ => new());

    private sealed record Slice(ConcurrentDictionary<(string, string), Cell> Cells, long Began, long Ended);

    private sealed class Cell
    {
        private readonly Lock adding = new();
        private Sum sum;

        public void Add(long times, double milliseconds, long errors)
        {
            lock (adding)
                sum = sum.And(new(times, milliseconds, milliseconds, errors));
        }

        public Sum Sum()
        {
            lock (adding)
                return sum;
        }
    }
}

/// <summary>What one cell of a <see cref="Tally"/> holds.</summary>
internal readonly record struct Sum(long Times, double Milliseconds, double Longest, long Errors)
{
    public Sum And(Sum other) => new(Times + other.Times, Milliseconds + other.Milliseconds, Math.Max(Longest, other.Longest), Errors + other.Errors);
}

/// <summary>A row of a <see cref="Tally"/>, in numbers that people read.</summary>
internal sealed record Counted(string First, string Second, double PerSecond, double MeanMilliseconds, double MaxMilliseconds, long Errors)
{
    public static Counted Of((string First, string Second) labels, Sum sum, double seconds) => new(
        labels.First,
        labels.Second,
        Math.Round(sum.Times / seconds, 2),
        sum.Times == 0 ? 0 : Math.Round(sum.Milliseconds / sum.Times, 3),
        Math.Round(sum.Longest, 3),
        sum.Errors);
}

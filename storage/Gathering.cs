using System.Diagnostics;

namespace DoctorForU.Storage;

/// <summary>
/// How long a group commit waits for more. Who wrote last time mostly writes again as soon as it hears that it is stored; the first to come back would
/// otherwise be committed alone, and all others would wait for that. So a commit waits until as many have come as last time, but no longer than the last
/// commit took. One writer alone never waits.
/// </summary>
internal sealed class Gathering
{
    private const int LongestMilliseconds = 5;

    private long _begun;
    private long _committing;
    private int _lastTime;
    private double _commitMilliseconds;

    public void Begin() => _begun = Stopwatch.GetTimestamp();

    /// <summary>Milliseconds to wait for one more when so many have come; 0 when it is not worth it.</summary>
    public int PatienceAt(int count) => count >= _lastTime
        ? 0
        : (int)Math.Ceiling(Math.Min(_commitMilliseconds, LongestMilliseconds) - Stopwatch.GetElapsedTime(_begun).TotalMilliseconds);

    public void End(int count)
    {
        _lastTime = count;
        _committing = Stopwatch.GetTimestamp();
    }

    public void Committed() => _commitMilliseconds = Stopwatch.GetElapsedTime(_committing).TotalMilliseconds;
}

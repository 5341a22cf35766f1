namespace DoctorForU.DurableWriter;

/// <summary>Lines to whoever started this process; each is in the pipe when the call returns, whatever becomes of the process then.</summary>
internal static class Report
{
    private static readonly Lock s_gate = new();
    private static readonly StreamWriter s_out = new(Console.OpenStandardOutput()) { AutoFlush = true };

    public static void Line(FormattableString line)
    {
        lock (s_gate)
            s_out.WriteLine(FormattableString.Invariant(line));
    }
}

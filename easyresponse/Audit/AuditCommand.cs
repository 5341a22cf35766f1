namespace DoctorForU.EasyResponse.Audit;

/// <summary>
/// <c>verify-audit [--known SEQUENCE:HASH] [settings]</c>: checks the audit of the configured database. Ends with 0 when it is whole, 1 when it is not.
/// </summary>
internal static class AuditCommand
{
    private const string Known = "--known";

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        var at = Array.IndexOf(args, Known);
        var known = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        string[] settings = known is null ? args : [.. args[..at], .. args[(at + 2)..]];

        // Built and never started: nothing listens, nothing is written, and nothing but the finding is told.
        await using var server = EasyResponseServer.Build(settings, builder => builder.Logging.ClearProviders());
        var finding = await server.Services.GetRequiredService<AuditVerifier>().Verify(known, CancellationToken.None);
        if (finding.Fault is { } fault)
        {
            await errors.WriteLineAsync($"The audit is not whole: {fault} ({finding.Lines} lines before it hang together).");
            return 1;
        }

        await output.WriteLineAsync($"The audit is whole: {finding.Lines} lines. Keep this for the next check: {Known} {finding.Lines}:{finding.Head}");
        return 0;
    }
}

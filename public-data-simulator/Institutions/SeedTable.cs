namespace DoctorForU.PublicDataSimulator.Institutions;

/// <summary>Reads a tab-separated table of the seed (seed/README.md), which is embedded in the assembly.</summary>
internal static class SeedTable
{
    /// <summary>Rows without the heading.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(SeedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The seed table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}

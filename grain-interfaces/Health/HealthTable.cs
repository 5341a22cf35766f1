namespace DoctorForU.Health;

/// <summary>Tables that are data of the program: tab-separated, with a line of names first.</summary>
internal static class HealthTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(HealthTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}

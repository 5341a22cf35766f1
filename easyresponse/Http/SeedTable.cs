using System.Text;

namespace DoctorForU.EasyResponse.Http;

/// <summary>Tables of plain facts that come with the program: tab-separated, a line of names first.</summary>
internal static class SeedTable
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(SeedTable).Assembly.GetManifestResourceStream($"{name}.tsv") ?? throw new InvalidOperationException($"There is no table '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }
}

using System.Xml.Linq;

namespace DoctorForU.PublicDataSimulator.Tests.Hosting;

/// <summary>Real field values in a rebuilt envelope, and error bodies as documented.</summary>
internal static class Fixtures
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", name));

    public static IReadOnlyList<XElement> Items(string name) =>
        [.. XElement.Load(Path.Combine(AppContext.BaseDirectory, "fixtures", name)).Descendants("item")];
}

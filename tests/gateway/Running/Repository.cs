using System.Runtime.CompilerServices;

namespace DoctorForU.ApiGateway.Running;

/// <summary>Where the sources are that this test was built from.</summary>
internal static class Repository
{
    public static string Folder(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}

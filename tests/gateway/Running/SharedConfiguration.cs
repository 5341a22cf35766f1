namespace DoctorForU.ApiGateway.Running;

/// <summary>A shared configuration folder of a test's own.</summary>
internal sealed class SharedConfiguration : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("doctorforu-config-");

    public string Path => folder.FullName;

    public SharedConfiguration Write(string service, string json)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, service + ".json"), json);
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}

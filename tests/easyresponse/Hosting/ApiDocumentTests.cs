using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.EasyResponse.Hosting;

public sealed class ApiDocumentTests(SharedServer shared)
{
    /// <summary>Set to write the document instead of comparing it: make openapi.</summary>
    private const string Writing = "OPENAPI_WRITE";

    private static readonly string Committed = Repository.Folder("easyresponse/openapi/v1.json");

    [Fact]
    public async Task The_committed_document_is_what_the_server_serves()
    {
        var served = (await shared.Server.Http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Writing) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, served);
        }

        Assert.True(string.Equals(served, await File.ReadAllTextAsync(Committed), StringComparison.Ordinal), "The API changed and its document did not: run make openapi.");
    }
}

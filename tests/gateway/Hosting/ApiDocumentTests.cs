using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting;

public sealed class ApiDocumentTests(SharedGateway shared)
{
    /// <summary>Set to write the document instead of comparing it: make openapi.</summary>
    private const string Writing = "OPENAPI_WRITE";

    private static readonly string Committed = Repository.Folder("api-gateway/openapi/v1.json");

    [Fact]
    public async Task The_committed_document_is_what_the_gateway_serves()
    {
        var served = (await shared.Gateway.Http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Writing) is not null)
        {
            await File.WriteAllTextAsync(Committed, served);
        }

        Assert.True(string.Equals(served, await File.ReadAllTextAsync(Committed), StringComparison.Ordinal), "The API changed and its document did not: run make openapi.");
    }

    [Fact]
    public async Task The_document_has_the_types_that_the_web_client_is_made_with()
    {
        var document = JsonDocument.Parse(await shared.Gateway.Http.GetStringAsync("/openapi/v1.json")).RootElement;
        var schemas = document.GetProperty("components").GetProperty("schemas");

        Assert.All(
            ["ErRoomJson", "ErRoomList", "ErRegionJson", "ErRegionList", "ErFeedJson", "ErFeedList", "BedsJson", "ErMessageJson", "SevereJson", "GeoPointJson", "ErDelta", "ErSubscription"],
            name => Assert.Equal("object", schemas.GetProperty(name).GetProperty("type").GetString()));
        Assert.Equal("#/components/schemas/ErRoomJson", schemas.GetProperty("ErDelta").GetProperty("properties").GetProperty("changes").GetProperty("items").GetProperty("$ref").GetString());
    }
}

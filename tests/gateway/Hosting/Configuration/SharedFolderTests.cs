using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting.Configuration;

public sealed class SharedFolderTests : IDisposable
{
    private readonly SharedConfiguration folder = new();

    [Fact]
    public void What_a_service_says_goes_over_what_all_share()
    {
        folder.Write("shared", """{ "Hub": { "MaxConnections": 5, "MaxEventStreams": 6 } }""").Write("gateway", """{ "Hub": { "MaxConnections": 7 } }""").Write("silo", """{ "Hub": { "MaxConnections": 8 } }""");

        var read = SharedFolder.Read(folder.Path, "gateway");

        Assert.Empty(read.Errors);
        Assert.Equal(new SharedSetting("7", "gateway.json"), read.Settings["Hub:MaxConnections"]);
        Assert.Equal(new SharedSetting("6", "shared.json"), read.Settings["Hub:MaxEventStreams"]);
    }

    [Fact]
    public void The_revision_is_that_of_the_contents_and_of_nothing_else()
    {
        using var copy = new SharedConfiguration();
        folder.Write("shared", "{}").Write("gateway", "{}");
        copy.Write("gateway", "{}").Write("shared", "{}");
        var before = SharedFolder.Read(folder.Path, "gateway").Revision;

        Assert.Equal(before, SharedFolder.Read(copy.Path, "silo").Revision);
        folder.Write("silo", "{}");
        Assert.NotEqual(before, SharedFolder.Read(folder.Path, "gateway").Revision);
    }

    [Theory]
    [InlineData("""{ "Mail": { "Password": "x" } }""", "Mail:Password")]
    [InlineData("""{ "PublicData": { "ServiceKey": "x" } }""", "PublicData:ServiceKey")]
    [InlineData("""{ "Social": { "Kakao": { "ClientSecret": "x" } } }""", "Social:Kakao:ClientSecret")]
    [InlineData("""{ "Keys": { "Json": "{}" } }""", "Keys:Json")]
    [InlineData("""{ "Storage": { "ConnectionString": "Host=h;Database=d;Username=u;Password=p" } }""", "Storage:ConnectionString")]
    [InlineData("""{ "Storage": { "ConnectionString": "Host=h;pwd=p" } }""", "Storage:ConnectionString")]
    [InlineData("""{ "Cluster": { "Redis": "redis:6379,password=p" } }""", "Cluster:Redis")]
    [InlineData("""{ "PublicData": { "BaseUrl": "https://name:word@host" } }""", "PublicData:BaseUrl")]
    public void A_secret_in_the_folder_is_refused_and_not_repeated(string json, string key)
    {
        folder.Write("shared", json);

        var error = Assert.Single(SharedFolder.Read(folder.Path, "gateway").Errors);

        Assert.Contains($"shared.json: {key} is a secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("=p", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Mail": { "Password": "" } }""")]
    [InlineData("""{ "Storage": { "ConnectionString": "Host=h;Database=d;Username=u;Passfile=/run/secrets/pgpass" } }""")]
    [InlineData("""{ "Cluster": { "Redis": "redis:6379" } }""")]
    [InlineData("""{ "Map": { "TileUrl": "https://tile.openstreetmap.org/{z}/{x}/{y}.png" } }""")]
    [InlineData("""{ "Mail": { "From": "noreply@doctorforu.example" } }""")]
    public void What_is_no_secret_is_taken(string json) => Assert.Empty(SharedFolder.Read(folder.Write("shared", json).Path, "gateway").Errors);

    [Fact]
    public void Every_file_that_cannot_be_read_is_named()
    {
        folder.Write("shared", "{").Write("gateway", """{ "Hub": { "MaxConnections": 7, "maxconnections": 8 } }""");

        var errors = SharedFolder.Read(folder.Path, "gateway").Errors;

        Assert.Equal(["shared.json", "gateway.json"], errors.Select(error => error.Split(':')[0]));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_no_crash() => Assert.Single(SharedFolder.Read(Path.Combine(folder.Path, "nowhere"), "gateway").Errors);

    public void Dispose() => folder.Dispose();
}

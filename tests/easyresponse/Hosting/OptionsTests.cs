using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public async Task Defaults_are_as_documented()
    {
        await using var server = EasyResponseServer.Build([]);
        var listen = server.Services.GetRequiredService<IOptions<ListenOptions>>().Value;

        Assert.Equal(("127.0.0.1:5081", "127.0.0.1:5092"), (listen.Public, listen.Internal));
        Assert.Equal((DatabaseKind.Sqlite, "data/easyresponse.db"), (new DatabaseOptions().Kind, new DatabaseOptions().Path));
        Assert.Equal("data/easyresponse.keys.json", new KeyOptions().File);
        Assert.Equal(TimeSpan.FromDays(30), new TokenOptions().Lifetime);
        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromDays(1), 20), (new TokenOptions().AdministratorLifetime, new TokenOptions().FormerSecret, new TokenOptions().TriesPerMinute));
        Assert.Equal(600, new OrganisationLimitOptions().ReadsPerMinute);
        Assert.Equal((TimeSpan.FromMinutes(10), 5, 5), (new VerificationOptions().Lifetime, new VerificationOptions().Tries, new VerificationOptions().PerHour));
        Assert.Equal((50_000, false), (new PopulationOptions().People, new PopulationOptions().DevelopmentPage));
        Assert.Null(new ContactOptions().SmtpServer);
    }

    [Theory]
    [InlineData("Database:Kind", "oracle")]
    [InlineData("Database:Path", " ")]
    [InlineData("Tokens:Lifetime", "40.00:00:00")]
    [InlineData("Tokens:TriesPerMinute", "0")]
    [InlineData("Population:People", "100001")]
    [InlineData("Verification:PerHour", "0")]
    [InlineData("Contact:Sender", "nobody")]
    [InlineData("OrganisationLimits:ReadsPerMinute", "-1")]
    public async Task A_value_that_cannot_be_is_told_in_one_line_that_names_its_key(string key, string value)
    {
        using var errors = new StringWriter();

        var exit = await Startup.Run(() => EasyResponseServer.Build(["--Listen:Public=127.0.0.1:0", "--Listen:Internal=127.0.0.1:0", $"--{key}={value}"]), errors);

        Assert.Equal(78, exit);
        Assert.Contains(key, Assert.Single(errors.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}

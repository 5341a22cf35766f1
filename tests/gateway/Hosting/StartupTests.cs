using System.Net;
using System.Net.Sockets;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting;

public sealed class StartupTests
{
    [Theory]
    [InlineData("Public")]
    [InlineData("Internal")]
    public async Task A_port_in_use_is_told_in_one_line_with_the_setting_to_change(string listener)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var errors = new StringWriter();

        var exit = await Startup.Run(
            () => Gateway.Build(["--Listen:Public=127.0.0.1:0", "--Listen:Internal=127.0.0.1:0", $"--Listen:{listener}=127.0.0.1:{port}"]), errors);

        Assert.Equal(69, exit);
        var line = Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.Contains($"127.0.0.1:{port}", line, StringComparison.Ordinal);
        Assert.Contains($"Listen:{listener}", line, StringComparison.Ordinal);
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_database_that_is_away_ends_the_start_with_one_line_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-gateway-");

        var (code, errors) = await GatewayProcess.Fail(
            folder.FullName, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString=Host=127.0.0.1;Port={GatewayProcess.FreePort()};Database=elsewhere;Username=nobody");

        Assert.Equal(74, code);
        Assert.Contains("\"elsewhere\" at 127.0.0.1", Assert.Single(Lines(errors)), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_store_that_another_gateway_has_ends_the_start_with_one_line_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-gateway-");
        var file = Path.Combine(folder.FullName, "state.db");
        await using (File.Open(file + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var (code, errors) = await GatewayProcess.Fail(folder.FullName);

            Assert.Equal(74, code);
            Assert.Contains(file, Assert.Single(Lines(errors)), StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    private static string[] Lines(string errors) => errors.TrimEnd().Split('\n');
}

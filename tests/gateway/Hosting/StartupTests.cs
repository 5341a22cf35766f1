using System.Net;
using System.Net.Sockets;

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
}

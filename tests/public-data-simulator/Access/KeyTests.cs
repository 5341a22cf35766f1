using System.Net;
using System.Net.Sockets;
using System.Text;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Access;

public sealed class KeyTests
{
    private const string Beds = "/B552657/ErmctInfoInqireService/" + OperationNames.Beds;

    // In its decoded form, with everything that encoding changes.
    private const string Awkward = "a+b/c==";

    [Theory]
    [InlineData("nobody", false)]
    [InlineData("SIMULATOR-DEVELOPMENT-KEY", false)]
    [InlineData("a%2Bb%2Fc%3D%3D", true)]
    [InlineData("a%252Bb%252Fc%253D%253D", false)]
    [InlineData("a+b/c==", false)]
    public async Task A_key_counts_when_it_decodes_once_to_a_registered_one(string sent, bool accepted)
    {
        await using var simulator = await RunningSimulator.Start(o => o.ServiceKeys.Add(Awkward));

        var answer = await simulator.Client.GetByteArrayAsync($"{Beds}?serviceKey={sent}");

        if (accepted)
            Assert.Contains("NORMAL SERVICE.", Encoding.UTF8.GetString(answer), StringComparison.Ordinal);
        else
            Assert.Equal(Fixtures.Bytes("err_legacy_30.xml"), answer);
    }

    [Fact]
    public async Task The_name_of_the_parameter_may_be_written_either_way()
    {
        await using var simulator = await RunningSimulator.Start();

        var answer = await simulator.Client.GetStringAsync($"{Beds}?ServiceKey={SimulatorOptions.DevelopmentKey}");

        Assert.Contains("NORMAL SERVICE.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?serviceKey=nobody", HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData("", HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData("Typo?serviceKey=simulator-development-key", HttpStatusCode.NotFound, "API not found")]
    public async Task The_new_gateway_refuses_with_status_and_plain_text(string rest, HttpStatusCode status, string text)
    {
        await using var simulator = await RunningSimulator.Start(o => o.RefusalStyle = RefusalStyle.Gateway);

        var response = await simulator.Client.GetAsync(Beds + rest);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(text, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(Beds, "20")]
    [InlineData(Beds + "Typo?serviceKey=simulator-development-key", "12")]
    [InlineData("/elsewhere/file.txt", "12")]
    public async Task The_old_gateway_refuses_with_status_200_and_xml(string address, string code)
    {
        await using var simulator = await RunningSimulator.Start();

        var response = await simulator.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<returnReasonCode>{code}</returnReasonCode>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("User-Agent: \r\n")]
    public async Task A_caller_without_a_user_agent_is_blocked(string header)
    {
        await using var simulator = await RunningSimulator.Start();

        var answer = await Raw(simulator, $"GET {Beds}?serviceKey={SimulatorOptions.DevelopmentKey} HTTP/1.1\r\n{header}");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Empty(simulator.Control.State.Calls);
    }

    [Fact]
    public async Task Raw_hangul_in_the_address_is_a_bad_request()
    {
        await using var simulator = await RunningSimulator.Start();

        var answer = await Raw(simulator, $"GET {Beds}?serviceKey={SimulatorOptions.DevelopmentKey}&STAGE1=서울특별시 HTTP/1.1\r\nUser-Agent: tests\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    private static async Task<string> Raw(RunningSimulator simulator, string head)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, simulator.Client.BaseAddress!.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + "Host: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Faults;

public sealed class FaultShapeTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    public static TheoryData<string> Codes =>
        ["01", "02", "03", "04", "05", "10", "11", "12", "20", "21", "22", "23", "29", "30", "31", "32", "33", "99"];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_legacy_error_is_xml_with_status_200_even_when_json_was_asked(string code)
    {
        Failing(new Fault { Kind = FaultKind.LegacyError, Code = code });
        var known = Encoding.UTF8.GetString(Fixtures.Bytes("err_legacy_30.xml"))
            .Replace("SERVICE_KEY_IS_NOT_REGISTERED_ERROR", ErrorCodes.Texts[code], StringComparison.Ordinal)
            .Replace(">30<", $">{code}<", StringComparison.Ordinal);

        var response = await simulator.Call(OperationNames.Beds, "_type=json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(known, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("22", "err_legacy_22.xml")]
    [InlineData("30", "err_legacy_30.xml")]
    public async Task Legacy_errors_are_the_documented_ones_byte_for_byte(string code, string fixture)
    {
        Failing(new Fault { Kind = FaultKind.LegacyError, Code = code });

        Assert.Equal(Fixtures.Bytes(fixture), await Bytes());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_envelope_error_has_a_header_and_no_body(string code)
    {
        Failing(new Fault { Kind = FaultKind.EnvelopeError, Code = code });

        var xml = await simulator.Xml(OperationNames.Beds);
        var json = await simulator.Json(OperationNames.Beds);

        Assert.Equal((code, ErrorCodes.Texts[code]), (xml.Element("header")!.Element("resultCode")!.Value, xml.Element("header")!.Element("resultMsg")!.Value));
        Assert.Null(xml.Element("body"));
        Assert.Equal(code, json.GetProperty("header").GetProperty("resultCode").GetString());
        Assert.False(json.TryGetProperty("body", out _));
    }

    [Fact]
    public async Task The_documented_envelope_error_comes_byte_for_byte()
    {
        Failing(new Fault { Kind = FaultKind.EnvelopeError, Code = "99" });

        Assert.Equal(Fixtures.Bytes("err_envelope_99.xml"), await Bytes());
    }

    [Theory]
    [InlineData(401, "Unauthorized", "err_gateway_401.txt")]
    [InlineData(403, "Forbidden", null)]
    [InlineData(404, "API not found", null)]
    [InlineData(429, "API token quota exceeded", "err_gateway_429.txt")]
    [InlineData(429, "API rate limit exceeded", null)]
    [InlineData(500, "Unexpected error(s)", null)]
    [InlineData(502, "Error forwarding request to backend server", null)]
    [InlineData(503, "Error receiving response from backend server", null)]
    public async Task Plain_text_comes_with_its_status(int status, string text, string? fixture)
    {
        Failing(new Fault { Kind = FaultKind.PlainText, Status = status, Text = text });

        var response = await simulator.Call(OperationNames.Beds, "_type=json");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(fixture is null ? Encoding.UTF8.GetBytes(text) : Fixtures.Bytes(fixture), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_json_refusal_is_403_with_the_legacy_members()
    {
        Failing(new Fault { Kind = FaultKind.JsonRefusal, Code = "20" });

        var response = await simulator.Call(OperationNames.Beds);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var header = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("OpenAPI_ServiceResponse").GetProperty("cmmMsgHeader");
        Assert.Equal("20", header.GetProperty("returnReasonCode").GetString());
        Assert.Equal("SERVICE_ACCESS_DENIED_ERROR", header.GetProperty("returnAuthMsg").GetString());
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData(503, 503)]
    public async Task A_maintenance_page_is_html(int? asked, int status)
    {
        Failing(new Fault { Kind = FaultKind.Html, Status = asked });

        var response = await simulator.Call(OperationNames.Beds);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_200_and_nothing()
    {
        Failing(new Fault { Kind = FaultKind.Empty });

        var response = await simulator.Call(OperationNames.Beds);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private void Failing(Fault fault)
    {
        simulator.Control.ClearFaults();
        simulator.Control.Fail(fault);
    }

    private Task<byte[]> Bytes() => simulator.Client.GetByteArrayAsync(RunningSimulator.Address(OperationNames.Beds));
}

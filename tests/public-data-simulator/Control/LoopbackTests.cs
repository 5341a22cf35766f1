using System.Net;
using DoctorForU.PublicDataSimulator.Control;
using DoctorForU.PublicDataSimulator.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.PublicDataSimulator.Tests.Control;

public sealed class LoopbackTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.7", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public async Task Only_callers_on_this_machine_may_turn_the_switches(string? caller, bool allowed)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = caller is null ? null : IPAddress.Parse(caller);
        context.Request.Headers["X-Forwarded-For"] = "127.0.0.1";

        var result = await new LoopbackOnly().InvokeAsync(new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>("in"));

        Assert.Equal(allowed, result is "in");
        Assert.True(allowed || result is IStatusCodeHttpResult { StatusCode: 403 });
    }

    [Fact]
    public async Task The_rule_guards_every_control()
    {
        var controls = simulator.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/control", StringComparison.Ordinal)).ToList();

        Assert.Equal(9, controls.Count);
        foreach (var control in controls)
        {
            var context = new DefaultHttpContext { RequestServices = simulator.Services };
            context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");
            context.Request.RouteValues["hpid"] = "A1100017";
            await control.RequestDelegate!(context);

            Assert.Equal(StatusCodes.Status403Forbidden, context.Response.StatusCode);
        }
    }
}

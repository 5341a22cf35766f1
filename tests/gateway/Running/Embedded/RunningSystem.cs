using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace DoctorForU.ApiGateway.Running;

/// <summary>The servers of a system, in this process. Embedded: the gateway is all of them.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    private RunningSystem(WebApplication gateway) => Gateway = gateway;

    public WebApplication Gateway { get; }

    /// <summary>Of what hosts the grains.</summary>
    public IServiceProvider Silo => Gateway.Services;

    /// <param name="place">The folder of what the system keeps.</param>
    /// <param name="publicPort">Of the gateway; 0 for any that is free.</param>
    /// <param name="internalPort">The same for the listener of machines.</param>
    public static async Task<RunningSystem> Start(string place, string[] settings, Action<WebApplicationBuilder>? adjust = null, int publicPort = 0, int internalPort = 0)
    {
        var gateway = ApiGateway.Gateway.Build([Listen("Public", publicPort), Listen("Internal", internalPort), $"--Storage:Path={Path.Combine(place, "state.db")}", .. settings], adjust);
        await gateway.StartAsync();
        return new(gateway);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.StopAsync();
        await Gateway.DisposeAsync();
    }

    private static string Listen(string where, int port) => string.Create(CultureInfo.InvariantCulture, $"--Listen:{where}=127.0.0.1:{port}");
}

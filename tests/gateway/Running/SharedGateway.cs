using DoctorForU.ApiGateway.Running;

[assembly: AssemblyFixture(typeof(SharedGateway))]

namespace DoctorForU.ApiGateway.Running;

/// <summary>One gateway for all tests that need no settings of their own. Each keeps to regions that no other uses.</summary>
public sealed class SharedGateway : IAsyncLifetime
{
    public RunningGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Gateway = await RunningGateway.Start();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}

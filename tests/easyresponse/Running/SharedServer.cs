using DoctorForU.EasyResponse.Running;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace DoctorForU.EasyResponse.Running;

/// <summary>One server for all tests that need no settings of their own. Each has organisations that no other uses.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.Start();

        // Made here, so that tests at the same time do not both make the first.
        using var administrator = await Server.Administrator();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

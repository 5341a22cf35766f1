using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

[assembly: AssemblyFixture(typeof(SharedGateway))]

namespace DoctorForU.ApiGateway.Running;

/// <summary>One gateway for all tests that need no settings of their own. Each keeps to regions that no other uses.</summary>
public sealed class SharedGateway : IAsyncLifetime
{
    private readonly Lazy<Task<Cast>> cast;

    public SharedGateway() => cast = new(() => Cast.Of(Gateway));

    public RunningGateway Gateway { get; private set; } = null!;

    /// <summary>People of every role, made once.</summary>
    internal Task<Cast> People() => cast.Value;

    public async ValueTask InitializeAsync() => Gateway = await RunningGateway.Start();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}

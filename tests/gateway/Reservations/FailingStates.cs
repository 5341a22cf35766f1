using DoctorForU.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>The gateway's own store of grain states, which fails when a test says so.</summary>
internal sealed partial class FailingStates
{
    private const string Name = "Default";
    private int left = int.MaxValue;
    private bool writesFirst;

    /// <summary>Every write fails while it is.</summary>
    public bool IsAway { get; set; }

    public bool HasFailed => left < 0;

    public void In(WebApplicationBuilder builder) => builder.Host.ConfigureContainer<IServiceCollection>((_, services) =>
    {
        // Of the servers of a system, only what hosts the grains has one.
        if (services.LastOrDefault(service => service.ServiceType == typeof(IGrainStorage) && Name.Equals(service.ServiceKey)) is { } real)
            services.AddKeyedSingleton<IGrainStorage>(Name, (provider, key) => new Store(this, (IGrainStorage)real.KeyedImplementationFactory!(provider, key)));
    });

    /// <summary>One write of reservations fails, after so many others.</summary>
    /// <param name="isWritten">It is done all the same, and only its answer is lost.</param>
    public void FailsOnce(int afterWrites, bool isWritten)
    {
        writesFirst = isWritten;
        Volatile.Write(ref left, afterWrites);
    }

    private bool Fails(string state) => state.StartsWith("reservations.", StringComparison.Ordinal) && Interlocked.Decrement(ref left) == -1;

    private sealed partial class Store(FailingStates all, IGrainStorage real) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => real.ReadStateAsync(stateName, grainId, grainState);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => real.ClearStateAsync(stateName, grainId, grainState);

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (all.IsAway)
                throw new StoreException("The store is away.");
            if (!all.Fails(stateName))
            {
                await real.WriteStateAsync(stateName, grainId, grainState);
                return;
            }

            // Whoever lost the answer knows the old version.
            if (all.writesFirst)
                await real.WriteStateAsync(stateName, grainId, new GrainState<T> { State = grainState.State, ETag = grainState.ETag, RecordExists = grainState.RecordExists });
            throw new StoreException("The store failed.");
        }
    }
}

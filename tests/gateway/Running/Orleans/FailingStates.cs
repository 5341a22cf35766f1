using Orleans;
using Orleans.Runtime;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Orleans opens a storage by its part in the silo's life.</summary>
internal sealed partial class FailingStates
{
    private sealed partial class Store : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle observer) => (real as ILifecycleParticipant<ISiloLifecycle>)?.Participate(observer);
    }
}

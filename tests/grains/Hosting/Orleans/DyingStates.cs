using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>Orleans opens a storage by its part in the silo's life.</summary>
internal sealed partial class DyingStates
{
    private sealed partial class Process : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle observer) => (kept as ILifecycleParticipant<ISiloLifecycle>)?.Participate(observer);
    }
}

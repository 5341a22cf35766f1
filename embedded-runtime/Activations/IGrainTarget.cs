using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>What takes the calls of one grain: its activation, or its workers.</summary>
internal interface IGrainTarget
{
    /// <summary>Takes a call. False when this target is gone and the call must go to its successor.</summary>
    bool TryReceive(GrainCall call);
}

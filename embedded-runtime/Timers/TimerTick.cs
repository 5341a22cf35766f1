using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Timers;

/// <summary>One firing of a timer, on its way through the activation's queue.</summary>
internal sealed class TimerTick(GrainTimer timer)
    : LocalWork(CallFlags.Local | (timer.Interleave ? CallFlags.AlwaysInterleave : CallFlags.None) | (timer.KeepAlive ? CallFlags.None : CallFlags.KeepsIdle))
{
    protected override Task Start(Activation activation) => timer.Tick();

    protected override void Ended(Exception? failure) => timer.OnTickEnded(failure);
}

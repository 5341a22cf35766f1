using System.Collections.Immutable;
using DoctorForU.EmbeddedRuntime.Activations;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>
/// One request to one activation, from the caller's side (the task it waits for) and the activation's (its place among the waiting or running requests).
/// The links and <see cref="Target"/> belong to the activation and are touched under its lock only.
/// </summary>
internal abstract class GrainCall(CallFlags flags)
{
    public CallFlags Flags { get; } = flags;

    public GrainCall? Next { get; set; }

    public GrainCall? Previous { get; set; }

    public Activation? Target { get; set; }

    /// <summary>When the caller sent it, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long SentAt { get; set; }

    /// <summary>How long the caller waits, in milliseconds; 0 is for ever.</summary>
    public int PatienceMilliseconds { get; set; }

    /// <summary>The values of the caller's request context; null when there are none.</summary>
    public ImmutableDictionary<string, object>? Context { get; init; } = RequestContext.Current;

    /// <summary>Whether it may start while another one runs.</summary>
    public bool Interleaves => Is(CallFlags.AlwaysInterleave | CallFlags.ReadOnly) || RequestContext.ReentrancyOf(Context) != Guid.Empty;

    public bool Is(CallFlags flag) => (Flags & flag) != CallFlags.None;

    /// <summary>Whether the caller has its answer already (or gave up).</summary>
    public abstract bool IsSettled { get; }

    /// <summary>Runs the request on its activation. True when it ended at once; otherwise the activation hears by <see cref="Activation.OnCallEnded"/>.</summary>
    public abstract bool Run(Activation activation);

    /// <summary>Ends the caller's wait with a failure; false when it had ended already.</summary>
    public abstract bool TryFail(Exception exception);

    public override string ToString() => $"{GetType().Name} to {Target?.GrainId.ToString() ?? "nobody yet"}";
}

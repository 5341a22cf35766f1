using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Anything that can be called by identity.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>A grain. Its interface extends one of the keyed interfaces below.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain whose key is a string.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>What a grain class must have; <see cref="Grain"/> has it.</summary>
    public interface IGrainBase
    {
        /// <summary>The activation that this instance lives in.</summary>
        IGrainContext GrainContext { get; }

        /// <summary>Runs before the first call of an activation; a failure fails the calls that wait for it.</summary>
        Task OnActivateAsync(CancellationToken token);

        /// <summary>Runs after the last call of an activation; not guaranteed when the process dies.</summary>
        Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token);
    }
}

namespace Orleans
{
    /// <summary>Marks an attribute that tells the runtime what to put into a constructor parameter of a grain.</summary>
    public interface IFacetMetadata;

    /// <summary>A state as storage sees it.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The version that was read or written last; null when there is none.</summary>
        string? ETag { get; set; }

        /// <summary>Whether storage holds a record.</summary>
        bool RecordExists { get; set; }

        /// <summary>The value.</summary>
        T? State { get; set; }
    }
}

namespace Orleans.Core
{
    /// <summary>Reads and writes one state of a grain. Operations of one state run one after the other.</summary>
    public interface IStorage
    {
        /// <summary>The version that was read or written last; null when there is none.</summary>
        string? Etag { get; }

        /// <summary>Whether storage holds a record.</summary>
        bool RecordExists { get; }

        /// <summary>Removes the record and starts again from a new value.</summary>
        /// <exception cref="Storage.InconsistentStateException">Storage holds another version.</exception>
        Task ClearStateAsync();

        /// <summary>Writes the value; it is durable when the task completes.</summary>
        /// <exception cref="Storage.InconsistentStateException">Storage holds another version.</exception>
        Task WriteStateAsync();

        /// <summary>Reads the value again; what was not written is lost.</summary>
        Task ReadStateAsync();

        /// <inheritdoc cref="ClearStateAsync()"/>
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

        /// <inheritdoc cref="WriteStateAsync()"/>
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <inheritdoc cref="ReadStateAsync()"/>
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
    }

    /// <summary>One state of a grain.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The value in memory.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A state that is loaded before the grain is activated.</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Which state, in which storage.</summary>
    public interface IPersistentStateConfiguration
    {
        /// <summary>The name of the state; part of the row's key.</summary>
        string StateName { get; }

        /// <summary>The name of the storage provider; null is the default one.</summary>
        string? StorageName { get; }
    }

    /// <summary>On a constructor parameter of type <see cref="IPersistentState{TState}"/>: which state it is.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute, IFacetMetadata, IPersistentStateConfiguration
    {
        public PersistentStateAttribute(string stateName, string? storageName = null)
        {
            ArgumentNullException.ThrowIfNull(stateName);
            StateName = stateName;
            StorageName = storageName;
        }

        /// <inheritdoc/>
        public string StateName { get; }

        /// <inheritdoc/>
        public string? StorageName { get; }
    }
}

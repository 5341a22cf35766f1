using System.Globalization;
using DoctorForU.Storage;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>Grain states in the rows that Orleans' ADO.NET storage would write: JSON, with the version as ETag.</summary>
/// <param name="place">The database as its owner knows it, for errors.</param>
internal abstract class RowGrainStorage(string place) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (payload, version) = await Find(StorageKey.Of(stateName, grainId));
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = payload is null ? NewState<T>.Create() : Decode<T>(payload, stateName, grainId);
        grainState.ETag = version?.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = await Replace(stateName, grainId, grainState.ETag, GrainStateJson.Write(grainState.State));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // The row stays without a payload and keeps counting versions, so that a late writer of the old value is still found out.
        if (grainState.ETag is not null)
            grainState.ETag = await Replace(stateName, grainId, grainState.ETag, null);
        grainState.RecordExists = false;
        grainState.State = NewState<T>.Create();
    }

    protected abstract Task<(byte[]? Payload, int? Version)> Find(StorageKey key);

    /// <summary>Writes the row if it has this version, or none at all if that is null. Whether it did; durable when the task completes.</summary>
    protected abstract Task<bool> Replace(StorageKey key, int? version, byte[]? payload);

    private async Task<string> Replace(string stateName, GrainId grainId, string? expected, byte[]? payload)
    {
        var version = expected is null ? (int?)null : int.Parse(expected, CultureInfo.InvariantCulture);
        if (!await Replace(StorageKey.Of(stateName, grainId), version, payload))
            throw new InconsistentStateException($"Version conflict (WriteState): GrainType={stateName} GrainId={grainId} ETag={expected} in {place}.", null, expected);
        return ((version ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private T? Decode<T>(byte[] payload, string stateName, GrainId grainId)
    {
        try
        {
            return GrainStateJson.Read<T>(payload);
        }
        catch (Exception exception)
        {
            // Without its version the row cannot be overwritten.
            throw new OrleansException($"The stored state \"{stateName}\" of grain {grainId} in {place} cannot be read and is left as it is: {exception.Message}", exception);
        }
    }
}

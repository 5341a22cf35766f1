using System.Collections.Concurrent;
using DoctorForU.Storage;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>States in memory, kept as bytes so that a grain's object never is the stored one.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string StateName, GrainId Grain), Row> _rows = new();

    private sealed record Row(string? ETag, byte[]? Payload);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = _rows.GetValueOrDefault((stateName, grainId));
        grainState.RecordExists = row?.Payload is not null;
        grainState.ETag = row?.ETag;
        grainState.State = row?.Payload is { } payload ? GrainStateJson.Read<T>(payload) : NewState<T>.Create();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = new Row(Guid.NewGuid().ToString("N"), GrainStateJson.Write(grainState.State));
        Replace(stateName, grainId, grainState.ETag, row);
        grainState.ETag = row.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Replace(stateName, grainId, grainState.ETag, new Row(null, null));
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = NewState<T>.Create();
        return Task.CompletedTask;
    }

    private void Replace(string stateName, GrainId grainId, string? expected, Row row)
    {
        _rows.AddOrUpdate(
            (stateName, grainId),
            static (_, arg) => arg.row,
            static (key, stored, arg) => stored.ETag == arg.expected
                ? arg.row
                : throw new InconsistentStateException($"State \"{key.StateName}\" of {key.Grain} has changed in storage.", stored.ETag, arg.expected),
            (expected, row));
    }
}

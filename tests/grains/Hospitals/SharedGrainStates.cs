using System.Collections.Concurrent;
using System.Text.Json;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace DoctorForU.Hospitals;

/// <summary>States of grains that outlive the cluster of a test, and can be put back to before the last write, as a crash before it would leave them.</summary>
internal sealed class SharedGrainStates : IGrainStorage
{
    private readonly ConcurrentDictionary<string, string> rows = new(StringComparer.Ordinal);
    private volatile Action? undo;

    public void AddTo(ISiloBuilder silo) => silo.Services.AddGrainStorage("Default", (_, _) => this);

    public void ForgetLastWrite() => undo?.Invoke();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (rows.TryGetValue(Key(stateName, grainId), out var json))
        {
            (grainState.State, grainState.RecordExists, grainState.ETag) = (JsonSerializer.Deserialize<T>(json)!, true, "1");
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = Key(stateName, grainId);
        var before = rows.GetValueOrDefault(key);
        rows[key] = JsonSerializer.Serialize(grainState.State);
        undo = () => PutBack(key, before);
        (grainState.RecordExists, grainState.ETag) = (true, "1");
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        rows.TryRemove(Key(stateName, grainId), out _);
        (grainState.RecordExists, grainState.ETag) = (false, null);
        return Task.CompletedTask;
    }

    private void PutBack(string key, string? before)
    {
        if (before is null)
        {
            rows.TryRemove(key, out _);
        }
        else
        {
            rows[key] = before;
        }
    }

    private static string Key(string stateName, GrainId grainId) => $"{stateName}/{grainId}";
}

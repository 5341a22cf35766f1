using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>
/// The subscriptions that grains have to one stream, in storage: under the key and in the words of Orleans' PubSubRendezvousGrain, so that a cluster on the same
/// database finds them.
/// </summary>
internal sealed class SubscriptionRecord(IGrainStorage storage, string provider, StreamId stream) : IDisposable
{
    private const string StateName = "PubSubRendezvousGrain";
    private const string GrainType = "pubsubrendezvous";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly GrainId _grain = GrainId.Create(GrainType, $"{provider}/{stream}");
    private readonly GrainState<Rendezvous> _state = new() { State = new() };

    public async Task<ImmutableArray<(Guid Id, GrainId Grain)>> Read()
    {
        await storage.ReadStateAsync(StateName, _grain, _state);
        return [.. _state.State!.Consumers.Select(c => (c.SubscriptionId.Guid, GrainId.Create(c.Consumer.Type, c.Consumer.Key)))];
    }

    public Task Add(Guid subscription, GrainId grain) =>
        Write(consumers => consumers.Add(new(new(subscription), Qualified(), new(grain.Type.ToString(), grain.Key.ToString()))));

    public Task Remove(Guid subscription) => Write(consumers => consumers.RemoveAll(s => s.SubscriptionId.Guid == subscription));

    public void Dispose() => _gate.Dispose();

    private async Task Write(Func<ImmutableList<Subscriber>, ImmutableList<Subscriber>> change)
    {
        await _gate.WaitAsync();
        var before = _state.State;
        try
        {
            _state.State = before! with { Consumers = change(before.Consumers) };
            await storage.WriteStateAsync(StateName, _grain, _state);
        }
        catch
        {
            _state.State = before;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    private Stream Qualified()
    {
        var space = Encoding.UTF8.GetBytes(stream.GetNamespace() ?? "");
        byte[] full = [.. space, .. Encoding.UTF8.GetBytes(stream.GetKeyAsString())];
        return new(provider, new(new("System.Byte[], System.Private.CoreLib", Convert.ToBase64String(full)), space.Length, unchecked((int)StableHash.ComputeHash(full))));
    }

    private sealed record Rendezvous
    {
        [JsonPropertyName("Producers")]
        public ImmutableList<object> Producers { get; init; } = [];

        [JsonPropertyName("Consumers")]
        public ImmutableList<Subscriber> Consumers { get; init; } = [];
    }

    private sealed record Subscriber(
        [property: JsonPropertyName("SubscriptionId")] SubscriptionId SubscriptionId,
        [property: JsonPropertyName("Stream")] Stream Stream,
        [property: JsonPropertyName("Consumer")] Identity Consumer);

    private sealed record SubscriptionId([property: JsonPropertyName("Guid")] Guid Guid);

    private sealed record Stream([property: JsonPropertyName("pvn")] string Provider, [property: JsonPropertyName("sid")] Sid Id);

    private sealed record Sid([property: JsonPropertyName("fk")] Bytes FullKey, [property: JsonPropertyName("ki")] int KeyIndex, [property: JsonPropertyName("fh")] int FullKeyHash);

    private sealed record Bytes([property: JsonPropertyName("$type")] string Type, [property: JsonPropertyName("$value")] string Value);

    private sealed record Identity([property: JsonPropertyName("Type")] string Type, [property: JsonPropertyName("Key")] string Key);
}

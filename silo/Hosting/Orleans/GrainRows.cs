using DoctorForU.Storage;
using Orleans.Storage;

namespace DoctorForU.Hosting;

/// <summary>Writes states as the embedded build does.</summary>
internal sealed class GrainStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(GrainStateJson.Write(input));

    public T Deserialize<T>(BinaryData input) => GrainStateJson.Read<T>(input.ToMemory().Span)!;
}

/// <summary>Finds rows as the embedded build does.</summary>
internal sealed class GrainRowHasher : IHasher
{
    public string Description => "xxHash32, seed 0";

    public int Hash(byte[] data) => RowHash.Of(data);
}

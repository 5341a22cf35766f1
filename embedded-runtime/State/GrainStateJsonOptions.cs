using System.Text.Json;

namespace DoctorForU.EmbeddedRuntime;

/// <summary>How grain states are written as JSON. Change it and rows written before must still be readable.</summary>
public sealed class GrainStateJsonOptions
{
    /// <summary>The serialiser's options; web defaults unless the host says otherwise.</summary>
    public JsonSerializerOptions SerializerOptions { get; set; } = new(JsonSerializerDefaults.Web);
}

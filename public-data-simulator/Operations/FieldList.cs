using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>Collects the fields of a row in the order they are written; what has no value is left out.</summary>
internal sealed class FieldList
{
    private readonly List<WireField> fields = [];

    public FieldList Add(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            fields.Add(WireField.Of(WireTag.Of(name), text));

        return this;
    }

    public FieldList Add(string name, long? number)
    {
        if (number is { } known)
            fields.Add(WireField.Of(WireTag.Of(name), known));

        return this;
    }

    public WireRow ToRow(string hpid) => new(hpid, fields);
}

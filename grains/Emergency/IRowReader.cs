namespace DoctorForU.Emergency;

/// <summary>Takes the rows of a reply field by field, as XML or JSON gives them, without a string for each.</summary>
internal interface IRowReader
{
    /// <summary>One field of the row under way. Names come in any case; unknown names are ignored.</summary>
    void Field(ReadOnlySpan<char> name, ReadOnlySpan<char> value);

    /// <summary>The row is complete.</summary>
    void EndRow();
}

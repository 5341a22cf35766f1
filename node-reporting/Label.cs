namespace DoctorForU.Operations;

/// <summary>Finds labels of measurements.</summary>
internal static class Label
{
    public static string? Of(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
                return tag.Value as string;
        }

        return null;
    }
}

using System.Globalization;

namespace DoctorForU.EasyResponse.Http;

/// <summary>What is wrong with the fields of a body: field by field, as codes.</summary>
internal sealed class BodyErrors
{
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    public bool Any => errors.Count > 0;

    public void Add(string field, string code) => errors[field] = errors.TryGetValue(field, out var before) ? [.. before, code] : [code];

    public IResult ToProblem() => Problems.InvalidBody(errors);

    /// <summary>The text without white space around it; refused when empty, too long, or with characters that do not show.</summary>
    public string Text(string field, string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            Add(field, $"{field}.required");
        else if (trimmed.Length > longest)
            Add(field, $"{field}.too-long");
        else if (trimmed.Any(IsHidden))
            Add(field, $"{field}.characters");
        return trimmed;
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

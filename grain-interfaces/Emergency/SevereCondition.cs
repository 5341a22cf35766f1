using System.Globalization;
using System.Text.RegularExpressions;

namespace DoctorForU.Emergency;

/// <summary>What a condition in words could be read as.</summary>
public enum ConditionReading
{
    /// <summary>No condition is given.</summary>
    Absent,

    /// <summary>The hospital says that it sets none (제한없음).</summary>
    Unlimited,

    /// <summary>Least age, weight or weeks of pregnancy.</summary>
    Limits,

    /// <summary>The condition itself says no (불가능), whatever stands beside it.</summary>
    Refusal,

    /// <summary>Something else: only a person can read it.</summary>
    Unread,
}

/// <summary>
/// A condition that a hospital sets beside a kind of severe illness (MKioskTy10Msg and others), as far as it can be read. Reads a text only as a
/// whole: where one word is left over, the whole is unread, since that word may turn the meaning around.
/// </summary>
/// <param name="MinAgeMonths">Least age; a day counts as 0 months.</param>
/// <param name="MinWeightGrams">Least weight.</param>
/// <param name="MinGestationWeeks">Least weeks of pregnancy at birth.</param>
public readonly partial record struct SevereCondition(ConditionReading Reading, int? MinAgeMonths = null, int? MinWeightGrams = null, int? MinGestationWeeks = null)
{
    private const int LongestText = 200;

    public static SevereCondition Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (text.Length > LongestText)
        {
            return new(ConditionReading.Unread);
        }

        if (Unlimited().IsMatch(text))
        {
            return new(ConditionReading.Unlimited);
        }

        return Refusal().IsMatch(text) ? new(ConditionReading.Refusal) : ReadLimits(text);
    }

    /// <summary>Whether a patient is within the limits; null where that cannot be told.</summary>
    /// <param name="ageMonths">Null when nobody said.</param>
    /// <param name="weightGrams">Null when nobody said.</param>
    public bool? Admits(int? ageMonths, int? weightGrams) => Reading switch
    {
        ConditionReading.Absent or ConditionReading.Unlimited => true,
        ConditionReading.Refusal => false,
        ConditionReading.Limits when ageMonths < MinAgeMonths || weightGrams < MinWeightGrams => false,
        ConditionReading.Limits when Tells(MinAgeMonths, ageMonths) && Tells(MinWeightGrams, weightGrams) && MinGestationWeeks is null => true,
        _ => null,
    };

    private static bool Tells(int? limit, int? value) => limit is null || value >= limit;

    private static SevereCondition ReadLimits(string text)
    {
        int? months = null, grams = null, weeks = null;
        var rest = Amount().Replace(text, amount =>
        {
            var number = decimal.Parse(amount.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            _ = amount.Groups["unit"].Value.ToUpperInvariant() switch
            {
                "세" or "살" => months = (int)(number * 12),
                "개월" => months = (int)number,
                "일" or "DAY" => months = (int)(number / 30),
                "KG" => grams = (int)(number * 1000),
                "G" => grams = (int)number,
                _ => weeks = (int)number,
            };
            return "";
        });
        return (months ?? grams ?? weeks) is not null && Filler().Replace(rest, "").Length == 0
            ? new(ConditionReading.Limits, months, grams, weeks)
            : new(ConditionReading.Unread);
    }

    [GeneratedRegex("^\\s*(연령|나이|체중)?\\s*제한\\s*없음\\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unlimited();

    [GeneratedRegex("^\\s*불가능?\\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();

    // At most six digits: no age or weight has more, and the product stays a number.
    [GeneratedRegex("(?<number>[0-9]{1,6}(\\.[0-9]{1,2})?)\\s*(?<unit>개월|세|살|일|day|kg|g|주)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();

    [GeneratedRegex("이상|부터|만|and|및|부분가능|초극소저체중출생아|최저체중|체중\\s*상관없이|체중|[\\s,/()\\-·]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();
}

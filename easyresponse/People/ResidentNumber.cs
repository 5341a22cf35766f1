using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DoctorForU.EasyResponse.Http;

namespace DoctorForU.EasyResponse.People;

/// <summary>
/// A resident registration number: YYMMDD, a digit for century and sex, six more. It prints masked. The check digit is not looked at:
/// numbers given since October 2020 have none.
/// </summary>
internal sealed class ResidentNumber : IEquatable<ResidentNumber>
{
    public const int Length = 13;

    private const int DateDigits = 6;
    private readonly string whole;

    private ResidentNumber(string digits, DateOnly birthDate) => (whole, BirthDate) = (digits, birthDate);

    public DateOnly BirthDate { get; }

    /// <summary>Reads thirteen ASCII digits, with or without the hyphen after the sixth.</summary>
    /// <param name="today">In Korea; nobody is born later.</param>
    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out ResidentNumber? number)
    {
        number = null;
        var digits = text is { Length: Length + 1 } && text[DateDigits] == '-' ? text.Remove(DateDigits, 1) : text;
        if (digits is not { Length: Length } || !digits.All(char.IsAsciiDigit) || CenturyOf(digits[DateDigits]) is not { } century)
            return false;

        var real = DateOnly.TryParseExact(century + digits[..DateDigits], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate);
        if (!real || birthDate > today)
            return false;

        number = new ResidentNumber(digits, birthDate);
        return true;
    }

    /// <summary>A number that was checked when it was taken in.</summary>
    public static ResidentNumber Stored(string digits) =>
        TryParse(digits, DateOnly.MaxValue, out var number) ? number : throw new InvalidDataException("A stored resident number is none.");

    /// <summary>The whole number, for sealing and indexing it only.</summary>
    public string Reveal() => whole;

    /// <summary>Masked: birth date and the digit for century and sex.</summary>
    public override string ToString() => Masked.Number(whole);

    public bool Equals(ResidentNumber? other) => other is not null && whole == other.whole;

    public override bool Equals(object? obj) => Equals(obj as ResidentNumber);

    public override int GetHashCode() => whole.GetHashCode(StringComparison.Ordinal);

    // 1, 2: 1900s; 3, 4: 2000s; 9, 0: 1800s; foreigners have 5 and 6 (1900s) and 7 and 8 (2000s).
    private static string? CenturyOf(char digit) => digit switch
    {
        '1' or '2' or '5' or '6' => "19",
        '3' or '4' or '7' or '8' => "20",
        '9' or '0' => "18",
        _ => null,
    };
}

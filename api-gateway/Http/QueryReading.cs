using System.Collections.Immutable;
using System.Globalization;

namespace DoctorForU.ApiGateway.Http;

/// <summary>Reads query parameters strictly and collects what is wrong with them, by parameter.</summary>
internal sealed class QueryReading(IQueryCollection query)
{
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    /// <summary>Errors by parameter; empty when all that was read is right.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;

    public bool Has(string name) => query.ContainsKey(name);

    public void Refuse(string name, string allowed) => errors.TryAdd(name, [allowed]);

    /// <summary>The value of a parameter that may be given once; null when it is not there or was refused.</summary>
    public string? Single(string name, string allowed)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            Refuse(name, $"May be given once. {allowed}");
            return null;
        }

        if (values.Count == 1 && string.IsNullOrWhiteSpace(values[0]))
        {
            Refuse(name, allowed);
            return null;
        }

        return values.Count == 1 ? values[0]!.Trim() : null;
    }

    /// <summary>A decimal number without exponent, white space or group separators.</summary>
    public double? Number(string name, string allowed, Func<double, bool> isAllowed)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (Single(name, allowed) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && isAllowed(number))
        {
            return number;
        }

        Refuse(name, allowed);
        return null;
    }

    public int? Integer(string name, int min, int max)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"A whole number from {min} to {max}.");
        if (Single(name, allowed) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(name, allowed);
        return null;
    }

    /// <summary>Whole numbers of a parameter that may be repeated or hold several, separated by commas; without duplicates.</summary>
    public ImmutableArray<int> Integers(string name, int min, int max)
    {
        var wanted = ImmutableArray.CreateBuilder<int>();
        foreach (var text in query[name].SelectMany(value => (value ?? "").Split(',')))
        {
            if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
            {
                Refuse(name, string.Create(CultureInfo.InvariantCulture, $"Whole numbers from {min} to {max}; repeated, or separated by commas."));
            }
            else if (!wanted.Contains(number))
            {
                wanted.Add(number);
            }
        }

        return wanted.ToImmutable();
    }

    /// <summary>True or false, in these words; null when it is not there or was refused.</summary>
    public bool? Flag(string name)
    {
        const string Allowed = "true or false.";
        var text = Single(name, Allowed);
        if (text is null or "true" or "false")
        {
            return text is null ? null : text == "true";
        }

        Refuse(name, Allowed);
        return null;
    }

    /// <summary>A time with its offset (ISO 8601); null when it is not there or was refused.</summary>
    public DateTimeOffset? Time(string name)
    {
        const string Allowed = "A time with its offset, as 2026-11-24T21:00:00+09:00.";
        if (Single(name, Allowed) is not { } text)
        {
            return null;
        }

        // An unescaped plus sign arrives as a space.
        if (DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'), ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        Refuse(name, Allowed);
        return null;
    }

    /// <summary>A calendar day; null when it is not there or was refused.</summary>
    public DateOnly? Day(string name)
    {
        const string Allowed = "A day, as 2026-12-01.";
        if (Single(name, Allowed) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(name, Allowed);
        return null;
    }

    public T? OneOf<T>(string name, EnumNames<T> names)
        where T : struct, Enum
    {
        var allowed = $"One of: {names.Listed}.";
        if (Single(name, allowed) is not { } text)
        {
            return null;
        }

        if (names.Find(text) is { } value)
        {
            return value;
        }

        Refuse(name, allowed);
        return null;
    }

    /// <summary>Values of a parameter that may be repeated or hold several, separated by commas; without duplicates.</summary>
    public ImmutableArray<T> AnyOf<T>(string name, EnumNames<T> names)
        where T : struct, Enum
    {
        var wanted = ImmutableArray.CreateBuilder<T>();
        foreach (var text in query[name].SelectMany(value => (value ?? "").Split(',')))
        {
            if (names.Find(text.Trim()) is not { } value)
            {
                Refuse(name, $"Any of: {names.Listed}; repeated, or separated by commas.");
            }
            else if (!wanted.Contains(value))
            {
                wanted.Add(value);
            }
        }

        return wanted.ToImmutable();
    }
}

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

using System.Globalization;
using System.Text.RegularExpressions;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What a server says at <c>/metrics</c> at one moment.</summary>
internal sealed partial class Series
{
    private readonly Dictionary<string, double> values;

    private Series(Dictionary<string, double> values) => this.values = values;

    /// <summary>Every series: its name with its labels, as it is written.</summary>
    public IReadOnlyCollection<string> Names => values.Keys;

    public static Series Read(string text) => new(text.Split('\n')
        .Select(line => Line().Match(line))
        .Where(line => line.Success)
        .ToDictionary(line => line.Groups["series"].Value, line => double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The sum over the series of a metric that have all of these labels.</summary>
    public double Sum(string metric, params (string Name, string Value)[] labels) => values
        .Where(series => series.Key.StartsWith(metric + "{", StringComparison.Ordinal) && labels.All(label => series.Key.Contains($"{label.Name}=\"{label.Value}\"", StringComparison.Ordinal)))
        .Sum(series => series.Value);

    [GeneratedRegex(@"^(?<series>[a-z][^#]*?) (?<value>[-+0-9.eE]+|\+Inf|NaN)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}

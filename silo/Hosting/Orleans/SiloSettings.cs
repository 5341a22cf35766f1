using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Net;

namespace DoctorForU.Hosting;

/// <summary>One silo of a cluster: where it is and what it hosts. Section <c>Silo</c>.</summary>
public sealed class SiloSettings : IValidatableObject
{
    public const string Section = "Silo";

    /// <summary>The features to host, separated by commas; empty is all.</summary>
    public string Features { get; set; } = "";

    /// <summary>Features not to host, separated by commas: a silo for everything but them.</summary>
    public string Except { get; set; } = "";

    /// <summary>The IP address that other silos and the gateways reach it by.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port for other silos.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 11111;

    /// <summary>The port for gateways.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    internal ImmutableArray<SiloFeature> Hosted =>
        [.. SiloFeature.All.Where(feature => (Features is "" || Names(Features).Contains(feature.Name)) && !Names(Except).Contains(feature.Name))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var known = SiloFeature.All.Select(feature => feature.Name).ToArray();
        foreach (var (member, names) in new[] { (nameof(Features), Features), (nameof(Except), Except) })
        {
            if (Names(names).Except(known).ToArray() is { Length: > 0 } unknown)
            {
                yield return new ValidationResult($"There is no feature {string.Join(", ", unknown)}; there is {string.Join(", ", known)}.", [member]);
            }
        }

        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"'{Address}' is not an IP address.", [nameof(Address)]);
        }
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

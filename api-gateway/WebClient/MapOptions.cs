using System.ComponentModel.DataAnnotations;

namespace DoctorForU.ApiGateway.WebClient;

/// <summary>Where the page takes its map from.</summary>
internal sealed class MapOptions : IValidatableObject
{
    public const string Section = "Map";

    private const string Subdomain = "subdomain-of-tiles";
    private static readonly string[] Places = ["{z}", "{x}", "{y}"];

    /// <summary>Address of map tiles with {z}, {x} and {y}, and {s} for subdomains; empty for the bundled outline alone.</summary>
    public string TileUrl { get; set; } = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";

    /// <summary>The source of tiles for the page's Content-Security-Policy; null for none.</summary>
    public string? TileSource => TileUrl.Length == 0 ? null : SourceOf(new Uri(Filled(TileUrl)));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TileUrl.Length > 0 && !(Uri.TryCreate(Filled(TileUrl), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && HasPlaces(TileUrl)))
        {
            yield return new ValidationResult($"'{TileUrl}' is not an http(s) address with {{z}}, {{x}} and {{y}}, nor empty.", [nameof(TileUrl)]);
        }
    }

    private static string Filled(string url) => url
        .Replace("{s}", Subdomain, StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal);

    private static bool HasPlaces(string url) =>
        Places.All(place => url.Contains(place, StringComparison.Ordinal));

    private static string SourceOf(Uri address) =>
        address.GetLeftPart(UriPartial.Authority).Replace(Subdomain, "*", StringComparison.Ordinal);
}

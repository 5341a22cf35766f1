using System.ComponentModel.DataAnnotations;
using System.Net;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>Where the gateway listens, as address:port.</summary>
internal sealed class ListenOptions : IValidatableObject
{
    public const string Section = "Listen";

    /// <summary>For everybody: API, hubs and pages.</summary>
    [Required]
    public string Public { get; set; } = "127.0.0.1:5080";

    /// <summary>For operators and machines: health.</summary>
    [Required]
    public string Internal { get; set; } = "127.0.0.1:5090";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (member, address) in new[] { (nameof(Public), Public), (nameof(Internal), Internal) })
        {
            if (!IPEndPoint.TryParse(address, out _) || !address.Contains(':', StringComparison.Ordinal))
            {
                yield return new ValidationResult($"'{address}' is not an IP address and port, such as 127.0.0.1:5080.", [member]);
            }
        }
    }
}

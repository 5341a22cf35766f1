using System.ComponentModel.DataAnnotations;
using System.Net;

namespace DoctorForU.WebHosting;

/// <summary>Where a server listens, as address:port.</summary>
public sealed class ListenOptions : IValidatableObject
{
    public const string Section = "Listen";

    /// <summary>For everybody: the API. Null when the server has nothing for everybody.</summary>
    public string? Public { get; set; }

    /// <summary>For operators and machines: health.</summary>
    [Required]
    public string Internal { get; set; } = "";

    /// <summary>The addresses to listen on, by the member that holds them.</summary>
    internal IEnumerable<(string Member, string Address)> Addresses =>
        Public is null ? [(nameof(Internal), Internal)] : [(nameof(Public), Public), (nameof(Internal), Internal)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (member, address) in Addresses)
        {
            if (!IPEndPoint.TryParse(address, out _) || !address.Contains(':', StringComparison.Ordinal))
            {
                yield return new ValidationResult($"'{address}' is not an IP address and port, such as 127.0.0.1:5080.", [member]);
            }
        }
    }
}

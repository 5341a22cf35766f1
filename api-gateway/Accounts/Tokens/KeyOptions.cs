using System.ComponentModel.DataAnnotations;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>Where the keys are that protect other keys and tickets.</summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A folder, relative to the working directory; several gateways share one. Made when missing, readable by the owner of the process alone.</summary>
    [Required]
    public string Folder { get; set; } = "data/keys";
}

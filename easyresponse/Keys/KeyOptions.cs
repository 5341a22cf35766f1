using System.ComponentModel.DataAnnotations;

namespace DoctorForU.EasyResponse.Keys;

/// <summary>Where the keys come from that seal what the database holds.</summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A file of its owner alone (mode 0600); made at the first start. Whoever has it and the database can read resident numbers.</summary>
    [Required]
    public string File { get; set; } = "data/easyresponse.keys.json";

    /// <summary>The content of that file, for environments that hand secrets to a process directly; the file is not used then, and keys are rotated there.</summary>
    public string? Json { get; set; }
}

using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Records;

/// <summary>How DoctorForU reaches easyResponse, as an organisation that is registered there.</summary>
internal sealed class EasyResponseOptions : IValidatableObject
{
    public const string Section = "EasyResponse";

    [Required]
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1:5081");

    /// <summary>The name that DoctorForU is registered by.</summary>
    [Required]
    public string Name { get; set; } = "DoctorForU";

    /// <summary>The file that holds the secret; read whenever a token is asked for, so that an exchanged secret needs no restart.</summary>
    [Required]
    public string SecretFile { get; set; } = "data/easyresponse.doctorforu.secret";

    /// <summary>How long one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long easyResponse is left alone after several calls failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:10:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A token is renewed when less of its life than this is left.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "20.00:00:00")]
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromDays(3);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https"))
            yield return new($"{Section}:{nameof(BaseUrl)} is '{BaseUrl}'; it must be an http or https address.", [nameof(BaseUrl)]);
    }
}

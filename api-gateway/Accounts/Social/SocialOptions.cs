using System.ComponentModel.DataAnnotations;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>Login by an account somewhere else. Section <c>Social</c>. A provider is off until it has a client id.</summary>
internal sealed class SocialOptions : IValidatableObject
{
    public const string Section = "Social";

    public SocialProviderOptions Kakao { get; set; } = new() { Authority = new("https://kauth.kakao.com") };

    public SocialProviderOptions Google { get; set; } = new() { Authority = new("https://accounts.google.com") };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Providers.Where(provider => provider.Options.IsOn && !provider.Options.IsTrustworthy).Select(provider => new ValidationResult(
            $"'{provider.Options.Authority}' must be an https address; http only on this machine.", [$"{provider.Name}:{nameof(SocialProviderOptions.Authority)}"]));

    internal IEnumerable<(SocialProvider Name, SocialProviderOptions Options)> Providers => [(SocialProvider.Kakao, Kakao), (SocialProvider.Google, Google)];
}

/// <summary>What we are at an OpenID provider.</summary>
internal sealed class SocialProviderOptions
{
    /// <summary>The id that the provider gave us; empty while it is not used.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Never logged.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Whose tokens count; its configuration is read below <c>/.well-known/openid-configuration</c> there.</summary>
    public Uri Authority { get; set; } = new("https://invalid.example");

    internal bool IsOn => ClientId.Length > 0;

    internal bool IsTrustworthy => Authority.IsAbsoluteUri && (Authority.Scheme == Uri.UriSchemeHttps || (Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback));
}

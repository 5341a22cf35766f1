using System.ComponentModel.DataAnnotations;
using DoctorForU.Telemetry;

namespace DoctorForU.Emergency;

/// <summary>The national API: where it is, who we are there, and how often we call it. Section <c>PublicData</c>.</summary>
public sealed class PublicDataOptions : IValidatableObject
{
    public const string Section = "PublicData";

    /// <summary>Where the real national API is; a simulator may be anywhere.</summary>
    private const string GovernmentDomain = ".go.kr";

    /// <summary>The host of the real API; any other source is a simulator, and the page says so.</summary>
    public const string RealHost = "apis.data.go.kr";

    /// <summary>Where the API is. The default is the simulator of this project.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1:5082");

    /// <summary>The service key in its decoded form. Never logged. The default is the simulator's.</summary>
    [Required]
    public string ServiceKey { get; set; } = "simulator-development-key";

    /// <summary>Calls a day that the key has for each operation (1,000 for a development key).</summary>
    [Reloadable]
    [Range(1, 10_000_000)]
    public int DailyQuota { get; set; } = 1000;

    /// <summary>How long one attempt may take.</summary>
    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Attempts after the first one, for failures that may pass.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>The wait before the first retry; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the breaker stays open.</summary>
    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often to try while the key is refused or the request is called wrong.</summary>
    [Reloadable]
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RefusedProbe { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Time between two polls of the beds.</summary>
    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BedsInterval { get; set; } = TimeSpan.FromSeconds(100);

    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "06:00:00")]
    public TimeSpan MessagesInterval { get; set; } = TimeSpan.FromMinutes(5);

    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "06:00:00")]
    public TimeSpan SevereInterval { get; set; } = TimeSpan.FromMinutes(30);

    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan InstitutionsInterval { get; set; } = TimeSpan.FromDays(1);

    public bool Simulated => !string.Equals(BaseUrl.Host, RealHost, StringComparison.OrdinalIgnoreCase);

    public TimeSpan IntervalOf(string operation) => operation switch
    {
        ErOperation.Beds => BedsInterval,
        ErOperation.Messages => MessagesInterval,
        ErOperation.Severe => SevereInterval,
        ErOperation.Institutions => InstitutionsInterval,
        _ => throw new ArgumentException($"No operation of the national API is called '{operation}'.", nameof(operation)),
    };

    /// <summary>Polls of a quiet day must fit the quota, or the board would stop before midnight.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https"))
        {
            yield return new($"{Section}:{nameof(BaseUrl)} is '{BaseUrl}'; it must be an http or https address.", [nameof(BaseUrl)]);
        }
        else if (BaseUrl.Scheme == Uri.UriSchemeHttp && BaseUrl.Host.EndsWith(GovernmentDomain, StringComparison.OrdinalIgnoreCase))
        {
            yield return new($"{Section}:{nameof(BaseUrl)} is '{BaseUrl}'; the key goes along in the address, so it must be https.", [nameof(BaseUrl)]);
        }

        foreach (var operation in ErOperation.All)
        {
            var polls = (int)Math.Ceiling(TimeSpan.FromDays(1) / IntervalOf(operation));
            if (polls > DailyQuota)
            {
                yield return new(
                    $"{Section}: an interval of {IntervalOf(operation)} for {operation} makes {polls} calls a day, but {nameof(DailyQuota)} is {DailyQuota}.",
                    [nameof(DailyQuota)]);
            }
        }
    }
}

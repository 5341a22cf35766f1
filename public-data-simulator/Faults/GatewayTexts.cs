namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>What the gateway of 2025 writes as plain text, for <see cref="FaultKind.PlainText"/>.</summary>
public static class GatewayTexts
{
    /// <summary>With 401.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>With 403, also for a key that is not approved for the service.</summary>
    public const string Forbidden = "Forbidden";

    /// <summary>With 404.</summary>
    public const string NotFound = "API not found";

    /// <summary>With 429: the day's calls are used up.</summary>
    public const string QuotaExceeded = "API token quota exceeded";

    /// <summary>With 429: too many calls at once.</summary>
    public const string RateLimitExceeded = "API rate limit exceeded";

    /// <summary>With a status of 500 and above.</summary>
    public const string ForwardingFailed = "Error forwarding request to backend server";

    /// <summary>With a status of 500 and above.</summary>
    public const string ReceivingFailed = "Error receiving response from backend server";

    /// <summary>With a status of 500 and above.</summary>
    public const string Unexpected = "Unexpected error(s)";
}

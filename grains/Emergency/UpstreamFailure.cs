namespace DoctorForU.Emergency;

/// <summary>What a failed call asks of us.</summary>
internal enum FailureClass
{
    /// <summary>Try again, with jitter and back-off.</summary>
    Transient,

    /// <summary>The day's quota is gone: no call until midnight in Korea.</summary>
    QuotaExhausted,

    /// <summary>The key or address is refused: alarm and probe slowly, since a new key takes up to a day.</summary>
    Refused,

    /// <summary>The request itself is wrong: our defect; probe slowly.</summary>
    Defect,
}

/// <summary>A call that gave no reading.</summary>
/// <param name="Code">Result code, HTTP status or a word.</param>
/// <param name="Text">What was said, at most 200 characters, without the service key.</param>
internal sealed record UpstreamFailure(FailureClass Class, string Code, string Text)
{
    private const int LongestText = 200;

    /// <summary>The failure as a label: of what anybody upstream may say, a closed set of words.</summary>
    public string Kind => Code switch
    {
        "timeout" or "connection" or "unreadable" or "budget" or "breaker" => Code,
        { Length: 3 } when Code[0] == '4' => "http_4xx",
        { Length: 3 } when Code[0] == '5' => "http_5xx",
        _ => Class switch
        {
            FailureClass.QuotaExhausted => "quota",
            FailureClass.Refused => "refused",
            FailureClass.Defect => "defect",
            _ => "upstream",
        },
    };

    public static UpstreamFailure Timeout { get; } = new(FailureClass.Transient, "timeout", "No answer in time.");

    public static UpstreamFailure OverBudget { get; } = new(FailureClass.QuotaExhausted, "budget", "Our own budget of the day is used up.");

    public static UpstreamFailure Unreadable(string what) => new(FailureClass.Transient, "unreadable", Shorten(what));

    public static UpstreamFailure Connection(string what) => new(FailureClass.Transient, "connection", Shorten(what));

    /// <summary>By the result code of the envelope or of <c>OpenAPI_ServiceResponse</c>.</summary>
    public static UpstreamFailure OfCode(string code, string text) => new(ClassOfCode(code), code, Shorten(text));

    /// <summary>By HTTP status and the plain text of the newer gateway.</summary>
    public static UpstreamFailure OfStatus(int status, string text)
    {
        var classified = text switch
        {
            _ when text.Contains("quota exceeded", StringComparison.OrdinalIgnoreCase) => FailureClass.QuotaExhausted,
            _ when text.Contains("rate limit exceeded", StringComparison.OrdinalIgnoreCase) => FailureClass.Transient,
            _ => status switch
            {
                401 or 403 => FailureClass.Refused,
                400 or 404 or 405 or 414 => FailureClass.Defect,
                _ => FailureClass.Transient,
            },
        };
        return new(classified, status.ToString(System.Globalization.CultureInfo.InvariantCulture), Shorten(text));
    }

    private static FailureClass ClassOfCode(string code) => code.TrimStart('0') switch
    {
        "22" => FailureClass.QuotaExhausted,
        "20" or "29" or "30" or "31" or "32" or "33" => FailureClass.Refused,
        "10" or "11" or "12" => FailureClass.Defect,
        _ => FailureClass.Transient,
    };

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestText ? line : string.Concat(line.AsSpan(0, LongestText), "…");
    }
}

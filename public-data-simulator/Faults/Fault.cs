namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>What goes wrong. On the control endpoint the names are in kebab case (<c>legacy-error</c>).</summary>
public enum FaultKind
{
    /// <summary>HTTP 200 with <c>OpenAPI_ServiceResponse</c> XML and <see cref="Fault.Code"/>, whatever <c>_type</c> says.</summary>
    LegacyError,

    /// <summary>The usual envelope with <see cref="Fault.Code"/> and no body element.</summary>
    EnvelopeError,

    /// <summary><see cref="Fault.Status"/> with <see cref="Fault.Text"/> as plain text.</summary>
    PlainText,

    /// <summary>HTTP 403 with <c>OpenAPI_ServiceResponse</c> as JSON and <see cref="Fault.Code"/>.</summary>
    JsonRefusal,

    /// <summary>An HTML page with <see cref="Fault.Status"/> (200 when absent).</summary>
    Html,

    /// <summary>HTTP 200 and nothing.</summary>
    Empty,

    /// <summary>A good answer that ends after <see cref="Fault.Percent"/> of its bytes.</summary>
    Truncated,

    /// <summary>A good answer after <see cref="Fault.DelayMs"/>, with a stop of <see cref="Fault.MidBodyDelayMs"/> in its middle.</summary>
    Slow,

    /// <summary>The connection is reset, before the answer or after <see cref="Fault.Percent"/> of it.</summary>
    Reset,

    /// <summary><see cref="Fault.Rows"/> rows are missing from the end of the page; the total still counts them.</summary>
    ShortPage,

    /// <summary>The first <see cref="Fault.Rows"/> rows of the page come twice.</summary>
    DuplicateRows,

    /// <summary>In one row (<see cref="Fault.Hpid"/>, else the first) <see cref="Fault.Field"/> holds <see cref="Fault.Value"/>.</summary>
    BadValue,

    /// <summary>The province <see cref="Fault.From"/> is called <see cref="Fault.To"/>; the old name answers nothing.</summary>
    ProvinceRenamed,
}

/// <summary>A fault as it is switched on. Members that the kind does not use are ignored.</summary>
public sealed record Fault
{
    /// <summary>The operation, or <c>*</c> for all.</summary>
    public string Operation { get; init; } = "*";

    public FaultKind? Kind { get; init; }

    /// <summary>How many calls meet it; until cleared when absent.</summary>
    public int? Count { get; init; }

    /// <summary>A result code of the API, 01…99.</summary>
    public string? Code { get; init; }

    public int? Status { get; init; }

    public string? Text { get; init; }

    public int? DelayMs { get; init; }

    public int? MidBodyDelayMs { get; init; }

    public int? Percent { get; init; }

    public int? Rows { get; init; }

    public string? Hpid { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace DoctorForU.WebHosting;

/// <summary>What a server tells of itself, and to whom. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Whether metrics are collected, and told in Prometheus' text format at <c>/metrics</c> of the internal listener.</summary>
    public bool Metrics { get; set; } = true;

    /// <summary>A collector that takes OTLP: metrics and traces are sent there. Without one nothing is traced.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>How the collector takes it.</summary>
    public OtlpProtocol OtlpProtocol { get; set; } = OtlpProtocol.Grpc;

    /// <summary>The share of requests that are traced, of those whose caller did not decide it.</summary>
    [Range(0.0, 1.0)]
    public double TracedShare { get; set; } = 0.1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Otlp is { } collector && (!collector.IsAbsoluteUri || collector.Scheme is not ("http" or "https")))
            yield return new ValidationResult($"'{collector}' is not an address such as http://127.0.0.1:4317.", [nameof(Otlp)]);
        if (!Enum.IsDefined(OtlpProtocol))
            yield return new ValidationResult($"'{OtlpProtocol}' is none of {string.Join(", ", Enum.GetNames<OtlpProtocol>())}.", [nameof(OtlpProtocol)]);
    }
}

/// <summary>The two ways in which OTLP travels.</summary>
public enum OtlpProtocol
{
    Grpc,
    Http,
}

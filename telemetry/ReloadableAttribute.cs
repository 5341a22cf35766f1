namespace DoctorForU.Telemetry;

/// <summary>An option that is taken over while the server runs: whoever reads it asks <c>IOptionsMonitor</c> for its current value each time. This is the one place that says so.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReloadableAttribute : Attribute;

namespace DoctorForU.WebHosting;

/// <summary>An option that is taken over while the server runs: whoever reads it asks for its current value each time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReloadableAttribute : Attribute;

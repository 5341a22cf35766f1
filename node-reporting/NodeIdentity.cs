using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace DoctorForU.Operations;

/// <summary>Which process this is.</summary>
/// <param name="IsMeasured">Whether anything is measured at all (<c>Telemetry:Metrics</c>).</param>
internal sealed record NodeIdentity(string Program, ImmutableArray<string> Roles, bool IsMeasured)
{
    private const int Distinguishing = 4;

    /// <summary>Process ids come again, and tests run several servers in one process: a few digits of its own tell them apart.</summary>
    public string Name { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(Distinguishing, lowercase: true)}");
}

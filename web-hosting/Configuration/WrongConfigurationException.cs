using System.Collections.Immutable;

namespace DoctorForU.WebHosting;

/// <summary>A configuration is not as it may be; the message names everything that is wrong, a line each.</summary>
/// <param name="sections">What the server that found it reads; null where it was no server.</param>
public sealed class WrongConfigurationException(ImmutableArray<string> errors, OptionSections? sections) : Exception(string.Join('\n', errors))
{
    public ImmutableArray<string> Errors { get; } = errors;

    public OptionSections? Sections { get; } = sections;
}

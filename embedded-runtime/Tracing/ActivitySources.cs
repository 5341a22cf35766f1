using System.Diagnostics;

namespace Orleans.Diagnostics;

/// <summary>The names under which activities are told to listeners.</summary>
public static class ActivitySources
{
    /// <summary>Calls of grains: one activity at the caller, one at the callee.</summary>
    public const string ApplicationGrainActivitySourceName = "Microsoft.Orleans.Application";

    internal static ActivitySource ApplicationGrainSource { get; } = new(ApplicationGrainActivitySourceName, "1.2.0");
}

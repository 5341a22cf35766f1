using System.Collections.Immutable;
using DoctorForU.WebHosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DoctorForU.Operations;

/// <summary>Lets a server tell operators of itself, and do what they order (docs/operators-guide.md).</summary>
public static class NodeReporting
{
    /// <summary>Call it after the central configuration: levels that operators set go over all that was added before.</summary>
    /// <param name="program">One of <see cref="NodePrograms"/>.</param>
    /// <param name="roles">What this process does.</param>
    public static IHostApplicationBuilder AddNodeReporting(this IHostApplicationBuilder builder, string program, params ImmutableArray<string> roles)
    {
        var levels = new OperatorLevels();
        builder.Configuration.Sources.Add(levels);
        var metrics = builder.Configuration.Early<TelemetryOptions>(TelemetryOptions.Section).Metrics;
        builder.Services
            .AddSingleton(levels)
            .AddSingleton(new NodeIdentity(program, roles, metrics))
            .AddSingleton<StandingReadings>()
            .AddSingleton<NodeDescription>()
            .AddSingleton<NodeCommands>()
            .AddHostedService<NodeReporter>();
        return builder;
    }
}

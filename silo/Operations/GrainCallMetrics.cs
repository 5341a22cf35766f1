using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using DoctorForU.Telemetry;
using DoctorForU.WebHosting;
using Orleans;
using Orleans.Hosting;

namespace DoctorForU.Operations;

/// <summary>How often each method of each grain class is called, how long it takes and how often it throws, on both runtimes. Expected failures are answers and count as calls.</summary>
internal sealed class GrainCallMetrics : IIncomingGrainCallFilter
{
    private static readonly Histogram<double> Duration =
        Sources.Meter.CreateHistogram<double>("doctorforu.grain.call.duration", "s", "Time from the start of a call in its grain to its end.");

    private static readonly Counter<long> Errors = Sources.Meter.CreateCounter<long>("doctorforu.grain.call.errors", description: "Calls of grains that threw.");

    private readonly ConcurrentDictionary<(Type, MethodInfo), Labels> labels = new();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var called = labels.GetOrAdd((context.Grain.GetType(), context.InterfaceMethod), static key => new(key.Item1, key.Item2));
        var started = Stopwatch.GetTimestamp();
        var failed = 1;
        try
        {
            await context.Invoke();
            failed = 0;
        }
        finally
        {
            // A count that is there from the first call shows the first error as a rise.
            Errors.Add(failed, called.Grain, called.Method);
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, called.Grain, called.Method);
        }
    }

    // By the classes and methods of the program: whatever keys callers make up, there are no more.
    private sealed class Labels(Type grain, MethodInfo method)
    {
        public KeyValuePair<string, object?> Grain { get; } = new("grain", grain.GetCustomAttribute<GrainTypeAttribute>() is { } named ? NameOf(named, grain) : grain.Name);

        public KeyValuePair<string, object?> Method { get; } = new("method", method.Name);

        private static string NameOf(GrainTypeAttribute named, Type grain) => named.GetGrainType(null!, grain).ToString();
    }
}

/// <summary>Adds what a silo tells of the calls that it runs.</summary>
internal static class GrainCallHosting
{
    /// <summary>What nobody collects costs nothing. Where traces are sent, calls are parts of the traces of whoever caused them.</summary>
    public static ISiloBuilder MeasureCalls(this ISiloBuilder silo, TelemetryOptions telemetry)
    {
        if (telemetry.Otlp is not null)
            silo.AddActivityPropagation();
        return telemetry.Metrics ? silo.AddIncomingGrainCallFilter<GrainCallMetrics>() : silo;
    }
}

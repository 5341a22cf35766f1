using System.Diagnostics;
using DoctorForU.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DoctorForU.WebHosting;

/// <summary>Metrics, traces and logs of a server (docs/metrics.md).</summary>
public static class TelemetryHosting
{
    private const string MetricsPath = "/metrics";

    /// <param name="server">What the server is called in traces and by the collector.</param>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder, string server)
    {
        builder.AddChecked<TelemetryOptions>(TelemetryOptions.Section);
        builder.Logging.AddConsoleFormatter<JsonLog, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        var options = builder.Configuration.Early<TelemetryOptions>(TelemetryOptions.Section);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(server, Sources.Name, autoGenerateServiceInstanceId: false));
        if (options.Metrics)
        {
            builder.Services.AddSingleton<ProcessMetrics>();
            telemetry.WithMetrics(metrics => Collect(metrics, options));
        }

        if (options.Otlp is { } collector)
            telemetry.WithTracing(traces => Trace(traces, options, collector));
        return builder;
    }

    /// <summary>Lets the internal listener answer with the metrics.</summary>
    internal static void UseMetrics(this IApplicationBuilder alone)
    {
        if (alone.ApplicationServices.GetService<ProcessMetrics>() is not null)
            alone.UseOpenTelemetryPrometheusScrapingEndpoint(MetricsPath);
    }

    private static void Collect(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        // What was kept from the last scrape would hide what happened since.
        metrics.AddMeter(MeterViews.Meters).AddView(MeterViews.Of).AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
        if (options.Otlp is { } collector)
            metrics.AddOtlpExporter(exporter => Send(exporter, options, collector, "v1/metrics"));
    }

    private static void Trace(TracerProviderBuilder traces, TelemetryOptions options, Uri collector) => traces
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TracedShare)))
        .AddSource(Sources.Name, "Microsoft.Orleans.Application")
        .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !Listeners.IsInternal(http))

        // Before whatever sends them on.
        .AddProcessor(new NothingPersonal())
        .AddOtlpExporter(exporter => Send(exporter, options, collector, "v1/traces"));

    private static void Send(OtlpExporterOptions exporter, TelemetryOptions options, Uri collector, string path)
    {
        var overHttp = options.OtlpProtocol == OtlpProtocol.Http;
        exporter.Protocol = overHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = overHttp ? new Uri(new Uri(collector.AbsoluteUri.TrimEnd('/') + "/"), path) : collector;
    }

    /// <summary>Takes from spans what may tell who somebody is: paths and keys of grains hold login ids and tokens, queries hold places, exceptions hold anything.</summary>
    private sealed class NothingPersonal : BaseProcessor<Activity>
    {
        private static readonly string[] Tags =
        [
            "url.path", "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address", "server.address", "orleans.rpc.target_id",
            "exception.message", "exception.stacktrace",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Tags)
            {
                if (data.GetTagItem(tag) is not null)
                    data.SetTag(tag, null);
            }

            // That it failed is told, not the words of the exception.
            if (data.Status == ActivityStatusCode.Error && data.StatusDescription is not null)
                data.SetStatus(ActivityStatusCode.Error);
        }
    }
}

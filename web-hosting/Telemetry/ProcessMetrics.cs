using System.Diagnostics.Metrics;
using System.Net.NetworkInformation;
using DoctorForU.Telemetry;

namespace DoctorForU.WebHosting;

/// <summary>What is asked of the process when somebody collects, beside what the platform tells: network traffic and breakers.</summary>
internal sealed class ProcessMetrics
{
    private static readonly KeyValuePair<string, object?> Received = new("direction", "receive");
    private static readonly KeyValuePair<string, object?> Sent = new("direction", "transmit");

    public ProcessMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Sources.Name);
        meter.CreateObservableCounter("system.network.io", Traffic, "By", "Bytes over the interfaces of this machine or container, by what they lead to.");
        meter.CreateObservableGauge("doctorforu.breaker.state", States, description: "0 closed, 1 half open, 2 open, by what the breaker guards.");
    }

    private static IEnumerable<Measurement<int>> States() => Breakers.All.Select(breaker =>
        new Measurement<int>(Breakers.Severity(breaker.Value), new KeyValuePair<string, object?>("breaker", breaker.Key)));

    // Interfaces come and go with containers and have any name: their kind is the label.
    private static IEnumerable<Measurement<long>> Traffic() => NetworkInterface.GetAllNetworkInterfaces()
        .GroupBy(one => one.NetworkInterfaceType == NetworkInterfaceType.Loopback ? "loopback" : "network", StringComparer.Ordinal)
        .SelectMany(Both);

    private static IEnumerable<Measurement<long>> Both(IGrouping<string, NetworkInterface> kind)
    {
        var leadsTo = KeyValuePair.Create("interface", (object?)kind.Key);
        var statistics = kind.Select(one => one.GetIPStatistics()).ToArray();
        return [new(statistics.Sum(one => one.BytesReceived), leadsTo, Received), new(statistics.Sum(one => one.BytesSent), leadsTo, Sent)];
    }
}

using System.Globalization;
using DoctorForU.Benchmarks.Gateway;

namespace DoctorForU.Benchmarks.Reservations;

/// <summary>Availability of a week of one calendar under wrk, against a bare Kestrel endpoint that returns the same bytes.</summary>
internal static class AvailabilityReads
{
    public static async Task<Comparison> Run(int port)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/hospitals/{Clinic.HpidOf(0)}/calendars/d001/availability?days=7"));
        var body = Path.GetTempFileName();
        await File.WriteAllBytesAsync(body, await RoomReads.Fetch(address));
        using var peer = await ServerProcess.Start(Servers.BareKestrel, body);
        var peerAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{peer.Port}/"));
        return await Rounds.Compare("GET availability of a week", "requests/s", () => Wrk.Run(address), () => Wrk.Run(peerAddress), rounds: 5, warmUp: 1);
    }
}

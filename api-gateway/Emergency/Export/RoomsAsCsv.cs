using System.Globalization;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency.Export;

/// <summary>Rooms as a table: a row for each, a column for each kind of beds and device. An empty cell is not reported, never zero.</summary>
internal static class RoomsAsCsv
{
    private static readonly string[] Identity =
        ["hpid", "name", "grade", "region", "district", "address", "lat", "lon", "phone", "mainPhone", "freshness", "observedAt", "congestion"];

    private static readonly string[] Sayings = ["severeYes", "severeNo", "severeContradicted", "messages", "simulated", "source"];

    public static byte[] Write(IEnumerable<ErRoomJson> rooms, bool simulated)
    {
        var csv = new CsvText();
        var header = Identity
            .Concat(ErNames.Beds.All.SelectMany(kind => new[] { $"{kind}.available", $"{kind}.total" }))
            .Concat(ErNames.Equipment.All)
            .Concat(Sayings);
        foreach (var column in header)
        {
            csv.Add(column);
        }

        csv.EndRecord();
        foreach (var room in rooms)
        {
            AddRoom(csv, room, simulated);
        }

        return csv.ToUtf8();
    }

    private static void AddRoom(CsvText csv, ErRoomJson room, bool simulated)
    {
        csv.Add(room.Hpid).Add(room.Name).Add(ErNames.Grades.Of(room.Grade)).Add(room.Region).Add(room.District).Add(room.Address)
            .Add(room.Location?.Lat).Add(room.Location?.Lon).Add(room.Phone).Add(room.MainPhone)
            .Add(ErNames.Freshness.Of(room.Freshness)).Add(room.ObservedAt.ToString("O", CultureInfo.InvariantCulture)).Add(ErNames.Congestion.Of(room.Congestion));
        foreach (var kind in ErNames.Beds.All)
        {
            var beds = room.Beds.GetValueOrDefault(kind);
            csv.Add(beds?.Available).Add(beds?.Total);
        }

        foreach (var kind in ErNames.Equipment.All)
        {
            csv.Add(room.Equipment.TryGetValue(kind, out var state) ? ErNames.EquipmentStates.Of(state) : null);
        }

        csv.Add(Kinds(room, said => said.State == AcceptanceState.Yes))
            .Add(Kinds(room, said => said.State == AcceptanceState.No))
            .Add(Kinds(room, said => said.Contradiction is not null))
            .Add(string.Join(" | ", room.Messages.Select(message => message.Text)))
            .Add(simulated ? "true" : "false")
            .Add(Attribution.Source)
            .EndRecord();
    }

    private static string Kinds(ErRoomJson room, Func<SevereJson, bool> isMeant) => string.Join(' ', room.Severe.Where(said => isMeant(said.Value)).Select(said => said.Key));
}

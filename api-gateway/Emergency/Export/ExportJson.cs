using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency.Export;

/// <summary>Where exported figures come from.</summary>
internal sealed record AttributionJson(string Source, string Url, string Note)
{
    public static AttributionJson Ours { get; } = new(Attribution.Source, Attribution.SourceUrl, Attribution.Note);
}

/// <summary>The board as a file.</summary>
/// <param name="Now">When it was taken.</param>
internal sealed record ErExport(AttributionJson Attribution, DateTimeOffset Now, bool Simulated, IReadOnlyList<ErRoomJson> Items, int Total);

/// <summary>Rooms that have a place, as GeoJSON (RFC 7946).</summary>
internal sealed record GeoExport(string Type, AttributionJson Attribution, DateTimeOffset Now, bool Simulated, IReadOnlyList<GeoFeature> Features);

internal sealed record GeoFeature(string Type, string Id, GeoGeometry Geometry, GeoRoom Properties);

/// <param name="Coordinates">Longitude, then latitude.</param>
internal sealed record GeoGeometry(string Type, IReadOnlyList<double> Coordinates);

/// <summary>What a map shows of a room.</summary>
internal sealed record GeoRoom(
    string Hpid,
    string Name,
    ErGrade Grade,
    string Region,
    string? Phone,
    Freshness Freshness,
    DateTimeOffset ObservedAt,
    Congestion Congestion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Available,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Total,
    IReadOnlyList<string> Messages);

/// <summary>From rooms to GeoJSON.</summary>
internal static class RoomsAsGeoJson
{
    public static GeoExport Of(IEnumerable<ErRoomJson> rooms, DateTimeOffset now, bool simulated) =>
        new("FeatureCollection", AttributionJson.Ours, now, simulated, [.. rooms.Where(room => room.Location is not null).Select(Of)]);

    private static GeoFeature Of(ErRoomJson room)
    {
        var beds = room.Beds.GetValueOrDefault(ErNames.Beds.Of(BedKind.General));
        return new GeoFeature(
            "Feature",
            room.Hpid,
            new GeoGeometry("Point", [room.Location!.Lon, room.Location.Lat]),
            new GeoRoom(
                room.Hpid, room.Name, room.Grade, room.Region, room.Phone, room.Freshness, room.ObservedAt, room.Congestion, beds?.Available, beds?.Total,
                [.. room.Messages.Select(message => message.Text)]));
    }
}

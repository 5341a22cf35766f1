using System.Globalization;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>From a room of a board to what readers of the API get.</summary>
internal static class ErRoomJsonMapping
{
    /// <param name="freshness">As of now; the view's own may be older.</param>
    public static ErRoomJson ToJson(this ErRoomView room, Freshness freshness)
    {
        var (institution, reading) = (room.Institution, room.Reading);
        return new ErRoomJson(
            room.Hpid,
            institution.Name,
            institution.Grade,
            room.Region,
            institution.District,
            institution.Address,
            institution.Location is { } location ? location.ToJson() : null,
            institution.ErPhone ?? reading.Phone,
            institution.MainPhone,
            freshness,
            reading.ObservedAt.InKorea(),
            reading.Stamp,
            room.ReadAt.InKorea(),
            freshness == Freshness.Expired ? Congestion.Unknown : CongestionRule.Of(reading.Of(BedKind.General)),
            BedsOf(reading),
            EquipmentOf(reading),
            [.. room.Messages.Select(ToJson)],
            SevereOf(room));
    }

    public static GeoPointJson ToJson(this GeoPoint point) => new(point.Latitude, point.Longitude);

    public static ErMessageJson ToJson(this ErMessage message) => new(
        message.Kind,
        message.Text,
        message.SevereKind,
        message.From?.InKorea(),
        message.Until?.InKorea(),
        message.Blocking,
        message.Automatic,
        message.Department,
        message.SeenAt?.InKorea());

    private static Dictionary<string, BedsJson> BedsOf(BedReading reading)
    {
        var beds = new Dictionary<string, BedsJson>(reading.Beds.Count, StringComparer.Ordinal);
        foreach (var (kind, available, total) in reading.Beds)
        {
            if (available.State != BedCountState.Absent || total.State != BedCountState.Absent)
            {
                var implausible = available.State == BedCountState.Implausible || total.State == BedCountState.Implausible;
                beds[ErNames.Beds.Of(kind)] = new BedsJson(available.OrNull, total.OrNull, implausible);
            }
        }

        return beds;
    }

    private static Dictionary<string, EquipmentState> EquipmentOf(BedReading reading)
    {
        var equipment = new Dictionary<string, EquipmentState>(reading.Equipment.Count, StringComparer.Ordinal);
        foreach (var (kind, state) in reading.Equipment)
        {
            equipment[ErNames.Equipment.Of(kind)] = state;
        }

        return equipment;
    }

    private static Dictionary<string, SevereJson> SevereOf(ErRoomView room)
    {
        var severe = new Dictionary<string, SevereJson>(StringComparer.Ordinal);
        foreach (var acceptance in room.Acceptance)
        {
            if (acceptance.State != AcceptanceState.NotProvided || acceptance.Condition is not null)
            {
                severe[acceptance.Kind.ToString(CultureInfo.InvariantCulture)] = acceptance.ToJson(room);
            }
        }

        return severe;
    }
}

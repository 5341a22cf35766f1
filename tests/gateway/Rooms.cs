namespace DoctorForU.ApiGateway;

/// <summary>Made-up emergency rooms.</summary>
internal static class Rooms
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, KoreanTime.Offset);

    /// <summary>A room in the middle of 종로구 with 20 general beds.</summary>
    public static ErRoomView Room(
        string hpid, int? free = 3, long revision = 1, string region = "11", DateTimeOffset? observedAt = null, string? name = null, GeoPoint? at = null)
    {
        var observed = observedAt ?? Noon;
        var institution = new ErInstitution(
            hpid, name ?? $"병원 {hpid}", ErGrade.LocalCenter, region, "종로구", "서울특별시 종로구 대학로 101", at ?? new GeoPoint(37.5796, 126.999), "1588-5700", "02-2072-2475");
        var beds = new Beds(BedKind.General, free is { } known ? BedCount.Known(known) : BedCount.Absent, BedCount.Known(20));
        var reading = new BedReading(hpid, institution.Name, null, observed, StampOrigin.Hospital, null, [beds], [new Equipment(EquipmentKind.Ct, EquipmentState.Yes)]);
        return new ErRoomView(hpid, region, revision, institution, reading, observed, Freshness.Fresh, [], []);
    }

    public static ErRoomView WithBeds(this ErRoomView room, params Beds[] beds) => room with { Reading = room.Reading with { Beds = [.. beds] } };

    public static ErRoomView WithEquipment(this ErRoomView room, params Equipment[] equipment) =>
        room with { Reading = room.Reading with { Equipment = [.. equipment] } };

    public static ErRoomView Placed(this ErRoomView room, GeoPoint? at) => room with { Institution = room.Institution with { Location = at } };
}

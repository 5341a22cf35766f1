namespace DoctorForU.Emergency;

/// <summary>Readings and views of made-up rooms for tests.</summary>
internal static class Readings
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, KoreanTime.Offset);

    public static BedReading Of(string hpid, int free, DateTimeOffset? observedAt = null) => new(
        hpid,
        $"병원 {hpid}",
        null,
        observedAt ?? Noon,
        StampOrigin.Hospital,
        null,
        [new Beds(BedKind.General, BedCount.Known(free), BedCount.Known(20))],
        []);

    public static ErRoomView View(string hpid, int free, long revision, string region = "11") =>
        new ErRoom(hpid, Institution(hpid, region), new BedsRead(Of(hpid, free), Noon)).View(Noon, revision)!;

    public static ErInstitution Institution(string hpid, string region = "11") =>
        new(hpid, $"병원 {hpid}", ErGrade.LocalCenter, region, "종로구", "서울특별시 종로구", new GeoPoint(37.5, 127.0), null, null);
}

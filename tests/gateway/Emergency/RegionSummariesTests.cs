namespace DoctorForU.ApiGateway.Emergency;

public sealed class RegionSummariesTests
{
    private static readonly KoreanRegion Seoul = KoreanRegion.ByCode("11")!;

    [Fact]
    public void A_region_tells_its_districts_and_how_many_beds_are_free()
    {
        var summary = Of(
            Rooms.Room("free", 3),
            Rooms.Room("over", -4),
            Rooms.Room("silent", null),
            Rooms.Room("expired", 9, observedAt: Rooms.Noon.AddHours(-2)));

        Assert.Equal((4, 3, 3), (summary.Rooms, summary.Usable, summary.FreeBeds));
        Assert.Equal([new ErDistrictJson("종로구", 4)], summary.Districts);
    }

    [Fact]
    public void A_region_is_where_its_rooms_are()
    {
        var summary = Of(
            Rooms.Room("west").Placed(new GeoPoint(36, 127)),
            Rooms.Room("east").Placed(new GeoPoint(37, 128)),
            Rooms.Room("nowhere").Placed(null));

        Assert.Equal(new GeoPointJson(36.5, 127.5), summary.Location);
        Assert.Null(Of().Location);
    }

    private static ErRegionJson Of(params ErRoomView[] rooms) => RegionSummaries.Of(Seoul, [.. rooms.Select(room => RoomCard.Of(room, Rooms.Noon))]);
}

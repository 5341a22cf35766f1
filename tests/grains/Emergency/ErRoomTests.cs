namespace DoctorForU.Emergency;

public sealed class ErRoomTests
{
    private static readonly DateTimeOffset Noon = Readings.Noon;

    [Fact]
    public void A_room_whose_beds_nobody_read_shows_nothing() =>
        Assert.Null(new ErRoom("A1100001").With(new InstitutionListed(Readings.Institution("A1100001"))).View(Noon, 1));

    [Fact]
    public void A_room_that_no_list_names_stands_where_its_id_says()
    {
        var room = new ErRoom("A2100040").With(new BedsRead(Readings.Of("A2100040", 3), Noon));

        Assert.Equal(("41", ErGrade.Unknown), (room.View(Noon, 1)!.Region, room.View(Noon, 1)!.Institution.Grade));
    }

    [Fact]
    public void A_room_ages_without_news()
    {
        var room = new ErRoom("A1100001").With(new BedsRead(Readings.Of("A1100001", 3), Noon));

        Assert.Equal(Freshness.Fresh, room.View(Noon, 1)!.Freshness);
        Assert.Equal(Freshness.Ageing, room.View(room.NextChange(Noon)!.Value, 1)!.Freshness);
        Assert.Equal(Freshness.Expired, room.View(Noon.AddHours(2), 1)!.Freshness);
    }

    [Fact]
    public void Messages_are_shown_while_they_are_in_force()
    {
        var message = new ErMessage(ErMessageKind.Severe, "평일 야간 불가", 1, Noon.AddHours(1), Noon.AddHours(2), true);
        var room = new ErRoom("A1100001")
            .With(new BedsRead(Readings.Of("A1100001", 3, Noon.AddHours(-3)), Noon))
            .With(new MessagesRead([message]));

        Assert.Empty(room.View(Noon, 1)!.Messages);
        Assert.Equal(Noon.AddHours(1), room.NextChange(Noon));
        Assert.Single(room.View(Noon.AddHours(1), 1)!.Messages);
        Assert.Equal(Noon.AddHours(2), room.NextChange(Noon.AddHours(1)));
        Assert.Empty(room.View(Noon.AddHours(2), 1)!.Messages);
        Assert.Null(room.NextChange(Noon.AddHours(2)));
    }

    [Theory]
    [InlineData("광주광역시 동구 제봉로 42", "12", "동구")]
    [InlineData("전라남도 순천시 서문성터길 2", "12", "순천시")]
    [InlineData("전남광주통합특별시 화순군 화순읍", "12", "화순군")]
    [InlineData("강원도 원주시 일산로 20", "51", "원주시")]
    [InlineData("세종특별자치시 보듬7로 20", "36", null)]
    [InlineData("어딘가", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void An_address_names_region_and_district_by_old_and_new_names(string? address, string? region, string? district)
    {
        var (found, place) = KoreanRegion.OfAddress(address);

        Assert.Equal((region, district), (found?.Code, place));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ErRoomJsonTests
{
    [Fact]
    public void A_room_is_written_as_the_contract_says()
    {
        var room = Rooms.Room("A1100017", name: "서울대학교병원") with
        {
            Messages = [new ErMessage(ErMessageKind.Emergency, "응급진료 불가", 28, Rooms.Noon, null, true, Automatic: true, Department: "응급의학과", SeenAt: Rooms.Noon)],
            Acceptance = [new(1, AcceptanceState.Yes, null), new(2, AcceptanceState.NotProvided, null), new(10, AcceptanceState.No, "1세이상", Rooms.Noon), new(28, AcceptanceState.Yes, null, Rooms.Noon.AddHours(-1))],
        };
        room = room
            .WithBeds(
                new Beds(BedKind.General, BedCount.Known(-1), BedCount.Known(24)),
                new Beds(BedKind.Pediatric, BedCount.Absent, BedCount.Absent),
                new Beds(BedKind.TraumaWard, BedCount.Implausible, BedCount.Known(40)))
            .WithEquipment(new(EquipmentKind.Ct, EquipmentState.Yes), new(EquipmentKind.Ecmo, EquipmentState.No), new(EquipmentKind.HyperbaricChamber, EquipmentState.NotOwned));

        var json = Written(room, Rooms.Noon.AddMinutes(15));

        AssertSame(
            """
            {
              "hpid": "A1100017", "name": "서울대학교병원", "grade": "localCenter",
              "region": "11", "district": "종로구", "address": "서울특별시 종로구 대학로 101", "location": { "lat": 37.5796, "lon": 126.999 },
              "phone": "02-2072-2475", "mainPhone": "1588-5700",
              "freshness": "ageing", "observedAt": "2026-11-01T12:00:00+09:00", "stamp": "hospital", "readAt": "2026-11-01T12:00:00+09:00",
              "congestion": "crowded",
              "beds": { "general": { "available": -1, "total": 24 }, "traumaWard": { "available": null, "total": 40, "implausible": true } },
              "equipment": { "ct": "yes", "ecmo": "no", "hyperbaricChamber": "notOwned" },
              "messages": [ { "kind": "emergency", "text": "응급진료 불가", "severeKind": 28, "from": "2026-11-01T12:00:00+09:00", "until": null, "blocking": true,
                "automatic": true, "department": "응급의학과", "seenAt": "2026-11-01T12:00:00+09:00" } ],
              "severe": {
                "1": { "state": "yes" },
                "10": { "state": "no", "condition": "1세이상", "since": "2026-11-01T12:00:00+09:00", "conditionReading": "limits", "limits": { "minAgeMonths": 12 } },
                "28": { "state": "yes", "since": "2026-11-01T11:00:00+09:00", "contradiction": [
                  { "source": "message", "state": "no", "at": "2026-11-01T12:00:00+09:00", "text": "응급진료 불가" },
                  { "source": "register", "state": "yes", "at": "2026-11-01T11:00:00+09:00" } ] }
              }
            }
            """,
            json);
    }

    [Fact]
    public void Korean_is_readable_and_html_is_not_written_as_it_is()
    {
        var json = Written(Rooms.Room("A1", name: "<script>가나다&'"), Rooms.Noon);

        Assert.Contains("가나다", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.DoesNotContain("&", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Expired_numbers_tell_nothing_of_congestion()
    {
        var room = Rooms.Room("A1", free: 20);

        Assert.Equal(Congestion.Smooth, RoomCard.Of(room, Rooms.Noon).Json.Congestion);
        Assert.Equal(Congestion.Unknown, RoomCard.Of(room, Rooms.Noon.AddMinutes(61)).Json.Congestion);
    }

    [Fact]
    public void A_distance_is_put_into_what_was_written_before()
    {
        var card = RoomCard.Of(Rooms.Room("A1"), Rooms.Noon);

        var copied = JsonSerializer.Serialize(card.Json with { DistanceKm = 1.8 }, ErJson.Wire);
        var written = JsonSerializer.Serialize(card.Json with { DistanceKm = 1.8 }, ErJson.Plain);

        AssertSame(written, copied);
        AssertSame(JsonSerializer.Serialize(card.Json, ErJson.Plain), JsonSerializer.Serialize(card.Json, ErJson.Wire));
    }

    [Fact]
    public void A_tag_changes_with_what_is_shown_and_with_nothing_else()
    {
        var room = Rooms.Room("A1");
        var tag = RoomCard.Of(room, Rooms.Noon).EntityTag;

        Assert.Equal(tag, RoomCard.Of(room with { Revision = 9 }, Rooms.Noon.AddMinutes(10)).EntityTag);
        Assert.NotEqual(tag, RoomCard.Of(room, Rooms.Noon.AddMinutes(11)).EntityTag);
        Assert.NotEqual(tag, RoomCard.Of(Rooms.Room("A1", free: 4), Rooms.Noon).EntityTag);
    }

    private static string Written(ErRoomView room, DateTimeOffset now) => System.Text.Encoding.UTF8.GetString(RoomCard.Of(room, now).Utf8.Span);

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}, but it is {actual}");
}

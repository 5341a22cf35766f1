using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ErSelectionTests
{
    private static readonly GeoPoint CityHall = new(37.5663, 126.9779);
    private static readonly DateTimeOffset Now = Rooms.Noon;

    [Fact]
    public void An_expired_room_never_ranks_whatever_its_number_says()
    {
        var found = Select(
            ErQuery.Everything with { Sort = ErSort.Available },
            Rooms.Room("expired", free: 50, observedAt: Now.AddMinutes(-61)),
            Rooms.Room("unknown", free: null),
            Rooms.Room("over", free: -4),
            Rooms.Room("many", free: 9));

        Assert.Equal(["many", "over", "unknown", "expired"], found);
    }

    [Fact]
    public void The_kind_of_bed_asked_for_decides_who_has_most()
    {
        var query = ErQuery.Everything with { Sort = ErSort.Available, Beds = [BedKind.Pediatric] };

        var found = Select(query, WithPediatric("few", 1), WithPediatric("none", 0), WithPediatric("many", 5), Rooms.Room("silent", free: 9));

        Assert.Equal(["many", "few"], found);
    }

    [Fact]
    public void Equipment_counts_only_where_it_can_be_used_now()
    {
        var query = ErQuery.Everything with { Equipment = [EquipmentKind.Ecmo] };

        var found = Select(query, WithEcmo("yes", EquipmentState.Yes), WithEcmo("no", EquipmentState.No), WithEcmo("not-owned", EquipmentState.NotOwned), Rooms.Room("silent"));

        Assert.Equal(["yes"], found);
    }

    [Fact]
    public void Who_says_that_they_treat_each_illness_asked_for_is_found_even_where_they_also_say_the_opposite()
    {
        var query = ErQuery.Everything with { Severe = [3, 4] };
        var closed = new ErMessage(ErMessageKind.Severe, "수술 중", 3, Now, null, Blocking: true);

        var found = Select(query, Accepts("both", 3, 4), Accepts("one", 3), Accepts("contradicted", 3, 4) with { Messages = [closed] }, Rooms.Room("silent"));

        Assert.Equal(["both", "contradicted"], found);
    }

    [Fact]
    public void A_room_without_a_place_is_far_but_not_lost()
    {
        var query = ErQuery.Everything with { Place = CityHall, Sort = ErSort.Distance };
        var (placeless, near) = (Rooms.Room("placeless").Placed(null), Rooms.Room("near"));

        Assert.Equal(["near", "placeless"], Select(query, placeless, near));
        Assert.Equal(["near"], Select(query with { RadiusKm = 500 }, placeless, near));
    }

    [Fact]
    public void Distance_agrees_with_a_known_one()
    {
        var (seoul, busan) = (CityHall, new GeoPoint(35.1798, 129.0750));

        Assert.Equal(325.1, GreatCircle.Kilometres(seoul, busan), tolerance: 1.0);
        Assert.Equal(0, GreatCircle.Kilometres(seoul, seoul));
    }

    [Fact]
    public void The_limit_cuts_what_is_shown_but_not_what_is_counted()
    {
        var found = (ErQuery.Everything with { Limit = 2 }).Select(Cards(Rooms.Room("a"), Rooms.Room("b"), Rooms.Room("c")));

        Assert.Equal((2, 3), (found.Rooms.Length, found.Total));
    }

    [Fact]
    public void A_selection_holds_exactly_what_was_wanted_in_the_order_that_was_wanted() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var cards = Cards([.. Enumerable.Range(0, chance.Next(25)).Select(number => AnyRoom(number, chance))]);
            var query = AnyQuery(chance);

            var found = query.Select(cards);

            var shown = found.Rooms.Select(room => room.Card).ToHashSet();
            var limit = query.Limit ?? int.MaxValue;
            return found.Rooms.Length == Math.Min(found.Total, limit)
                && shown.Count == found.Rooms.Length
                && found.Total == cards.Count(card => IsWanted(card, query))
                && shown.All(card => IsWanted(card, query))
                && found.Rooms.Zip(found.Rooms.Skip(1)).All(pair => IsInOrder(pair.First, pair.Second, query));
        }).QuickCheckThrowOnFailure();

    private static bool IsWanted(RoomCard card, ErQuery query)
    {
        var reading = card.Room.Reading;
        return (query.Region ?? card.Room.Region) == card.Room.Region
            && query.Beds.All(kind => reading.Beds.Any(beds => beds.Kind == kind && beds.Available.OrNull >= 1))
            && (query.Freshness.IsEmpty || query.Freshness.Contains(FreshnessRule.At(reading.ObservedAt, Now)))
            && (query.RadiusKm is null || (card.Room.Institution.Location is { } at && GreatCircle.Kilometres(query.Place!.Value, at) <= query.RadiusKm));
    }

    private static bool IsInOrder(FoundRoom one, FoundRoom next, ErQuery query) => query.Sort switch
    {
        ErSort.Name => string.CompareOrdinal(one.Card.Room.Institution.Name, next.Card.Room.Institution.Name) <= 0,
        ErSort.Distance => next.DistanceKm is null || one.DistanceKm <= next.DistanceKm,
        _ => next.Card.Freshness == Freshness.Expired
            || (one.Card.Freshness != Freshness.Expired && (Free(next, query) is not { } less || Free(one, query) >= less)),
    };

    private static int? Free(FoundRoom room, ErQuery query) =>
        room.Card.Room.Reading.Of(query.Beds.IsEmpty ? BedKind.General : query.Beds[0]).Available.OrNull;

    private static ErRoomView AnyRoom(int number, Random chance) => Rooms.Room(
        $"A{number:D3}",
        chance.Next(4) == 0 ? null : chance.Next(-5, 8),
        region: chance.Next(2) == 0 ? "11" : "26",
        observedAt: Now.AddMinutes(-chance.Next(90)),
        name: $"병원 {chance.Next(6)}").Placed(chance.Next(5) == 0 ? null : new GeoPoint(chance.Next(340, 380) / 10.0, chance.Next(1260, 1290) / 10.0));

    private static ErQuery AnyQuery(Random chance)
    {
        var place = chance.Next(2) == 0 ? CityHall : (GeoPoint?)null;
        return ErQuery.Everything with
        {
            Region = chance.Next(3) == 0 ? "11" : null,
            Place = place,
            RadiusKm = place is null || chance.Next(2) == 0 ? null : chance.Next(1, 300),
            Beds = chance.Next(3) == 0 ? [BedKind.General] : [],
            Freshness = chance.Next(3) == 0 ? [Freshness.Fresh, Freshness.Expired] : [],
            Sort = place is null ? (chance.Next(2) == 0 ? ErSort.Name : ErSort.Available) : (ErSort)chance.Next(3),
            Limit = chance.Next(3) == 0 ? chance.Next(1, 10) : null,
        };
    }

    private static ErRoomView WithPediatric(string hpid, int free) =>
        Rooms.Room(hpid).WithBeds(new Beds(BedKind.General, BedCount.Known(7), BedCount.Known(20)), new Beds(BedKind.Pediatric, BedCount.Known(free), BedCount.Absent));

    private static ErRoomView WithEcmo(string hpid, EquipmentState state) => Rooms.Room(hpid).WithEquipment(new Equipment(EquipmentKind.Ecmo, state));

    private static ErRoomView Accepts(string hpid, params int[] kinds) =>
        Rooms.Room(hpid) with { Acceptance = [.. kinds.Select(kind => new SevereAcceptance(kind, AcceptanceState.Yes, null))] };

    private static IEnumerable<string> Select(ErQuery query, params ErRoomView[] rooms) => query.Select(Cards(rooms)).Rooms.Select(room => room.Card.Room.Hpid);

    private static RoomCard[] Cards(params ErRoomView[] rooms) => [.. rooms.Select(room => RoomCard.Of(room, Now))];
}

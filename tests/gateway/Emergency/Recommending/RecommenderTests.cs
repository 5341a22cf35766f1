using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

public sealed class RecommenderTests
{
    private static readonly DateTimeOffset Now = Scenario.Now;
    private static readonly RecommendationRules Rules = RecommendationRules.Current;

    public static TheoryData<string> Names => [.. Scenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_story_ends_as_it_should(string name)
    {
        var scenario = Scenario.All.Single(told => told.Name == name);

        var found = scenario.Query.Select(scenario.Rooms.Select(told => RoomCard.Of(scenario.View(told), Now)));

        Assert.Equal(scenario.Expected, found.Rooms.Select(room => room.Card.Room.Hpid));
        Assert.Equal(scenario.Expected.Length, found.Total);
        Assert.Equal(scenario.RadiusKm, found.RadiusKm);
        foreach (var (hpid, against) in scenario.Against)
        {
            var card = found.Rooms.Single(room => room.Card.Room.Hpid == hpid).Card;
            Assert.Equal(against, card.ObstaclesFor(scenario.Query.Patient, Rules).Select(one => ErNames.Obstacles.Of(one.Obstacle)).Distinct());
        }
    }

    [Fact]
    public void Adding_a_room_never_worsens_the_first_answer() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var chance = new Random(seed);
        var rooms = Enumerable.Range(0, chance.Next(1, 12)).Select(number => AnyRoom(number, chance)).ToList();
        var query = AnyQuery(chance);

        var before = query.Select(rooms);
        var after = query.Select([.. rooms, AnyRoom(99, chance)]);

        return before.Rooms.IsEmpty || RoomRank.Compare(RankOf(after.Rooms[0], query), RankOf(before.Rooms[0], query)) <= 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_room_that_becomes_better_in_one_respect_never_falls() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var chance = new Random(seed);
        var query = AnyQuery(chance) with { RadiusKm = 100 };
        var room = AnyRoom(1, chance);
        var others = Enumerable.Range(2, chance.Next(1, 12)).Select(number => AnyRoom(number, chance)).ToList();

        var before = PlaceOf(room, others, query);
        var after = PlaceOf(Better(room, chance), others, query);

        return after <= before;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Expired_numbers_never_rank_above_live_ones() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var chance = new Random(seed);
        var found = AnyQuery(chance).Select(Enumerable.Range(0, 20).Select(number => AnyRoom(number, chance)).ToList());

        return found.Rooms.SkipWhile(room => room.Card.Freshness != Freshness.Expired).All(room => room.Card.Freshness == Freshness.Expired);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_obstacle_has_a_rule_with_a_source_and_no_obstacle_is_open()
    {
        Assert.All(Enum.GetValues<Obstacle>(), obstacle => Assert.NotEqual(Standing.Open, Rules.Of(obstacle)));
        Assert.Equal(Rules.RingsKm.Order(), Rules.RingsKm);
        Assert.InRange(Rules.Notice, double.MinValue, 0);
        Assert.True(Rules.Of(Freshness.Fresh) >= Rules.Of(Freshness.Ageing) && Rules.Of(Congestion.Smooth) >= Rules.Of(Congestion.Moderate));
    }

    private static int PlaceOf(RoomCard room, List<RoomCard> others, ErQuery query)
    {
        var place = query.Select([room, .. others]).Rooms.Select(found => found.Card.Room.Hpid).ToList().IndexOf(room.Room.Hpid);
        return place < 0 ? int.MaxValue : place;
    }

    private static RoomRank RankOf(FoundRoom room, ErQuery query) => Recommender.RankOf(room, query.Patient, Rules);

    private static RoomCard Better(RoomCard card, Random chance)
    {
        var room = card.Room;
        var beds = room.Reading.Of(BedKind.General);
        return RoomCard.Of(
            chance.Next(4) switch
            {
                0 => room with { Reading = room.Reading with { ObservedAt = Now } },
                1 => room with { Messages = [] },
                2 => room.Placed(Scenario.Place),
                _ => room.WithBeds(new Beds(BedKind.General, BedCount.Known(Math.Max(beds.Total.OrNull ?? 0, 1)), beds.Total)),
            },
            Now);
    }

    private static RoomCard AnyRoom(int number, Random chance)
    {
        var message = new ErMessage((ErMessageKind)chance.Next(2), chance.Next(2) == 0 ? "소아 진료 제한" : "응급실 포화", chance.Next(3) == 0 ? 3 : null, Now, null, chance.Next(2) == 0);
        var room = Rooms.Room($"A{number:D3}", chance.Next(5) == 0 ? null : chance.Next(-3, 21), observedAt: Now.AddMinutes(-chance.Next(80)))
            .Placed(chance.Next(12) == 0 ? null : new GeoPoint(Scenario.Place.Latitude + (chance.NextDouble() * 0.6), Scenario.Place.Longitude));
        return RoomCard.Of(
            room with
            {
                Institution = room.Institution with { Grade = (ErGrade)chance.Next(6) },
                Messages = chance.Next(2) == 0 ? [message] : [],
                Acceptance = [new(3, chance.Next(4) == 0 ? AcceptanceState.No : AcceptanceState.Yes, chance.Next(3) == 0 ? "1세이상" : null), new(28, (AcceptanceState)chance.Next(3), null)],
            },
            Now);
    }

    private static ErQuery AnyQuery(Random chance) => ErQuery.Everything with
    {
        Place = Scenario.Place,
        Sort = ErSort.Recommended,
        Severe = chance.Next(2) == 0 ? [3] : [],
        AgeMonths = chance.Next(2) == 0 ? chance.Next(400) : null,
        RadiusKm = chance.Next(3) == 0 ? chance.Next(1, 70) : null,
    };
}

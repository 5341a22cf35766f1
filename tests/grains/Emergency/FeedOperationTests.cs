using System.Collections.Immutable;

namespace DoctorForU.Emergency;

public sealed class FeedOperationTests
{
    private static readonly ImmutableDictionary<string, RoomNews> Nothing = ImmutableDictionary<string, RoomNews>.Empty;
    private static readonly FeedOperation Beds = FeedOperation.Of(ErOperation.Beds);
    private static readonly FeedOperation Messages = FeedOperation.Of(ErOperation.Messages);

    [Fact]
    public void A_short_poll_updates_who_is_there_and_flags_who_is_missing()
    {
        var (known, _, _) = Beds.Merge(Nothing, Read(Reading("A1", 3), Reading("A2", 4)));

        var (after, changed, missing) = Beds.Merge(known, Read(Reading("A1", 5)));

        Assert.Equal(["A1"], changed.Select(news => news.Key));
        Assert.Equal(1, missing);
        Assert.Equal(known["A2"], after["A2"]);
    }

    [Fact]
    public void An_empty_answer_empties_no_board()
    {
        var (known, _, _) = Beds.Merge(Nothing, Read(Reading("A1", 3)));

        var (after, changed, missing) = Beds.Merge(known, Read());

        Assert.Equal((known, 0, 1), (after, changed.Count, missing));
    }

    [Fact]
    public void A_message_that_is_gone_is_taken_back_once()
    {
        var message = new ErMessage(ErMessageKind.Emergency, "응급진료 불가", 28, null, null, true);
        var (known, _, _) = Messages.Merge(Nothing, Read(("A1", new MessagesRead([message]))));

        var (after, changed, _) = Messages.Merge(known, Read());
        var (_, again, _) = Messages.Merge(after, Read());

        Assert.Equal(new MessagesRead([]), Assert.Single(changed).Value);
        Assert.Empty(again);
    }

    [Fact]
    public void A_message_that_is_read_again_is_no_news_and_keeps_when_it_was_first_seen()
    {
        var message = new ErMessage(ErMessageKind.Emergency, "응급진료 불가", 28, null, null, true, SeenAt: Readings.Noon);
        var (known, _, _) = Messages.Merge(Nothing, Read(("A1", new MessagesRead([message]))));
        var again = message with { SeenAt = Readings.Noon.AddMinutes(5) };

        var (_, unchanged, _) = Messages.Merge(known, Read(("A1", new MessagesRead([again]))));
        var (_, changed, _) = Messages.Merge(known, Read(("A1", new MessagesRead([again, again with { Text = "CT 장비 고장" }]))));

        Assert.Empty(unchanged);
        var messages = Assert.IsType<MessagesRead>(Assert.Single(changed).Value).Messages;
        Assert.Equal([Readings.Noon, Readings.Noon.AddMinutes(5)], messages.Select(one => one.SeenAt));
    }

    [Fact]
    public void What_a_hospital_says_of_an_illness_keeps_since_when_it_says_so()
    {
        var severe = FeedOperation.Of(ErOperation.Severe);
        var (known, _, _) = severe.Merge(Nothing, Read(("A1", Says(Readings.Noon, (1, AcceptanceState.Yes), (3, AcceptanceState.Yes)))));
        var later = Readings.Noon.AddMinutes(30);

        var (_, unchanged, _) = severe.Merge(known, Read(("A1", Says(later, (1, AcceptanceState.Yes), (3, AcceptanceState.Yes)))));
        var (_, changed, _) = severe.Merge(known, Read(("A1", Says(later, (1, AcceptanceState.Yes), (3, AcceptanceState.No)))));

        Assert.Empty(unchanged);
        Assert.Equal([Readings.Noon, later], Assert.IsType<AcceptanceRead>(Assert.Single(changed).Value).Acceptance.Select(said => said.Since));
    }

    private static AcceptanceRead Says(DateTimeOffset since, params (int Kind, AcceptanceState State)[] said) =>
        new(said.Select(one => new SevereAcceptance(one.Kind, one.State, null, since)).ToValueList());

    private static (string, RoomNews) Reading(string hpid, int free) => (hpid, new BedsRead(Readings.Of(hpid, free), Readings.Noon));

    private static RowsRead Read(params (string Hpid, RoomNews News)[] rows) =>
        new(rows.ToDictionary(row => row.Hpid, row => row.News), rows.Length, 0);
}

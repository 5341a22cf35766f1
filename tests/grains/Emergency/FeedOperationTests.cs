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

    private static (string, RoomNews) Reading(string hpid, int free) => (hpid, new BedsRead(Readings.Of(hpid, free), Readings.Noon));

    private static RowsRead Read(params (string Hpid, RoomNews News)[] rows) =>
        new(rows.ToDictionary(row => row.Hpid, row => row.News), rows.Length, 0);
}

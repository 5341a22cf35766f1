using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency.Live;

public sealed class ErHubTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task A_reader_gets_the_board_and_then_every_change()
    {
        await gateway.Shows("H26A", 3, "26");
        await using var reader = await HubClient.Connect(gateway.Public);

        var board = await reader.Subscribe("region/26");
        await gateway.Shows("H26A", 2, "26");
        var delta = await reader.Next<ErDelta>("delta");

        Assert.Equal((ErSubscriptionKind.Snapshot, "region/26"), (board.Kind, board.Topic));
        Assert.Equal(3, Free(Assert.Single(board.Rooms!)));
        Assert.Null(board.Deltas);
        Assert.Equal((board.Epoch, board.Sequence, board.Sequence + 1), (delta.Epoch, delta.From, delta.To));
        Assert.Equal(2, Free(Assert.Single(delta.Changes)));
    }

    [Fact]
    public async Task A_reader_that_was_away_gets_what_it_missed_as_one_delta()
    {
        await gateway.Shows("H27A", 3, "27");
        await using var first = await HubClient.Connect(gateway.Public);
        var had = await first.Subscribe("region/27");
        await first.DisposeAsync();
        await gateway.Shows("H27A", 2, "27");
        await gateway.Shows("H27B", 5, "27");
        await gateway.Shows("H27A", 1, "27");

        await using var again = await HubClient.Connect(gateway.Public);
        var answer = await again.Subscribe("region/27", had.Epoch, had.Sequence);

        Assert.Equal((ErSubscriptionKind.Deltas, had.Epoch, had.Sequence + 3), (answer.Kind, answer.Epoch, answer.Sequence));
        var missed = Assert.Single(answer.Deltas!);
        Assert.Equal((had.Sequence, answer.Sequence), (missed.From, missed.To));
        Assert.Equal([("H27A", 1), ("H27B", 5)], missed.Changes.Select(room => (room.Hpid, Free(room)!.Value)));
    }

    [Fact]
    public async Task A_reader_that_is_up_to_date_gets_no_room_again()
    {
        await gateway.Shows("H28A", 3, "28");
        await using var reader = await HubClient.Connect(gateway.Public);
        var had = await reader.Subscribe("region/28");

        var answer = await reader.Subscribe("region/28", had.Epoch, had.Sequence);

        Assert.Equal(ErSubscriptionKind.Deltas, answer.Kind);
        Assert.Empty(answer.Deltas!);
    }

    [Theory]
    [InlineData("another-epoch", 1)]
    [InlineData(null, long.MaxValue)]
    public async Task A_reader_with_a_past_that_the_board_does_not_know_gets_everything(string? epoch, long sequence)
    {
        await gateway.Shows("H30A", 3, "30");
        await using var reader = await HubClient.Connect(gateway.Public);
        var had = await reader.Subscribe("region/30");

        var answer = await reader.Subscribe("region/30", epoch ?? had.Epoch, sequence);

        Assert.Equal((ErSubscriptionKind.Snapshot, had.Sequence), (answer.Kind, answer.Sequence));
    }

    [Fact]
    public async Task A_room_that_leaves_the_region_is_told()
    {
        await gateway.Shows("H31A", 3, "31");
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Subscribe("region/31");

        await gateway.Remove("31", "H31A");
        var delta = await reader.Next<ErDelta>("delta");

        Assert.Equal(["H31A"], delta.Removed);
        Assert.Empty(delta.Changes);
    }

    [Fact]
    public async Task A_new_epoch_comes_as_a_snapshot_without_being_asked_for()
    {
        await gateway.Shows("H36A", 3, "36");
        await using var reader = await HubClient.Connect(gateway.Public);
        var had = await reader.Subscribe("region/36");

        gateway.Board.Find("36")!.Take(new RegionSnapshot("36", "next-life", 7, [Rooms.Room("H36B", region: "36")]));
        var board = await reader.Next<ErSubscription>("snapshot");

        Assert.NotEqual(had.Epoch, board.Epoch);
        Assert.Equal(("next-life", 7, ErSubscriptionKind.Snapshot), (board.Epoch, board.Sequence, board.Kind));
        Assert.Equal(["H36B"], board.Rooms!.Select(room => room.Hpid));
    }

    [Fact]
    public async Task Who_unsubscribed_hears_nothing_more()
    {
        await gateway.Shows("H41A", 3, "41");
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Subscribe("region/41");
        await reader.Subscribe("region/43");

        await reader.Do("Unsubscribe", "region/41");
        await gateway.Shows("H41A", 2, "41");
        await gateway.Shows("H43A", 2, "43");

        Assert.Equal("region/43", (await reader.Next<ErDelta>("delta")).Topic);
    }

    public static TheoryData<object?[], string> Nonsense => new()
    {
        { ["region/99", null, null], "er.topic-unknown" },
        { ["region/서울", null, null], "er.topic-unknown" },
        { ["", null, null], "er.topic-unknown" },
        { [null, null, null], "er.topic-unknown" },
        { ["region/44", "e", null], "er.sequence-invalid" },
        { ["region/44", null, 5], "er.sequence-invalid" },
        { ["region/44", "e", -1], "er.sequence-invalid" },
        { ["region/44", new string('e', 65), 1], "er.sequence-invalid" },
        { ["region/44", "e", "many"], "Failed to invoke 'Subscribe'" },
        { ["region/44", "e", 1e30], "Failed to invoke 'Subscribe'" },
        { [new { topic = "region/44" }, null, null], "Failed to invoke 'Subscribe'" },
        { ["region/44"], "Failed to invoke 'Subscribe'" },
        { [], "Failed to invoke 'Subscribe'" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_answered_to_its_caller_alone_and_the_connection_lives(object?[] arguments, string error)
    {
        await gateway.Shows("H44A", 3, "44");
        await using var reader = await HubClient.Connect(gateway.Public);

        var refusal = await reader.Refused("Subscribe", arguments);

        Assert.Contains(error, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", refusal.Replace("HubException:", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(ErSubscriptionKind.Snapshot, (await reader.Subscribe("region/44")).Kind);
    }

    [Fact]
    public async Task A_method_that_is_not_there_is_an_error_to_its_caller()
    {
        await using var reader = await HubClient.Connect(gateway.Public);

        Assert.Contains("Method does not exist", await reader.Refused("Dispose"), StringComparison.Ordinal);
        Assert.Contains("er.topic-unknown", await reader.Refused("Unsubscribe", "everything"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_answered_as_over_HTTP()
    {
        await using var reader = await HubClient.Connect(gateway.Public);

        var feeds = await reader.Call<ErFeedList>("WatchFeed");

        Assert.Equal(ErOperation.All, feeds.Items.Select(feed => feed.Operation));
        Assert.True(feeds.Simulated);
    }

    private static int? Free(ErRoomJson room) => room.Beds["general"].Available;
}

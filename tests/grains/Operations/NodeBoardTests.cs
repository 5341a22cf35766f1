namespace DoctorForU.Operations;

public sealed class NodeBoardTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private static readonly NodeOrder Isolate = Breaker("o1", isolate: true);

    [Fact]
    public void A_process_is_silent_after_ten_seconds_and_gone_after_five_minutes()
    {
        var board = new NodeBoard().Reported(Report("a"), Start).Reported(Report("b"), Start.AddSeconds(9));

        Assert.Equal([("a", true), ("b", false)], Standing(board, Start.AddSeconds(10)));
        Assert.Equal([("b", true)], Standing(board, Start.AddMinutes(5)));
        Assert.Empty(Standing(board, Start.AddMinutes(6)));
        Assert.Equal([("a", false)], Standing(board.Reported(Report("a"), Start.AddMinutes(6)), Start.AddMinutes(6)));
    }

    [Fact]
    public void A_process_that_ends_as_it_should_is_missed_by_nobody()
    {
        var board = new NodeBoard().Reported(Report("a"), Start).Reported(Report("b"), Start).Left("a").Left("never there");

        Assert.Equal([("b", false)], Standing(board, Start));
        Assert.Equal(NodeOrderOutcome.NodeUnknown, board.Refuses("a", Isolate, Start));
    }

    [Fact]
    public void Gateways_come_first()
    {
        var board = new NodeBoard().Reported(Report("a", NodePrograms.Silo), Start).Reported(Report("c"), Start).Reported(Report("b"), Start);

        Assert.Equal(["b", "c", "a"], board.Seen(Start).Select(seen => seen.Report.Node));
    }

    [Fact]
    public void An_order_comes_again_until_it_is_carried_out()
    {
        var board = new NodeBoard().Reported(Report("a"), Start).Reported(Report("b"), Start).Ordered("a", Isolate);

        Assert.Equal([Isolate], board.OrdersOf("a"));
        Assert.Empty(board.OrdersOf("b"));
        board = board.Reported(Report("a"), Start.AddSeconds(2));
        Assert.Equal([Isolate], board.OrdersOf("a"));
        board = board.Reported(Report("a") with { CarriedOut = ["o1"] }, Start.AddSeconds(4));
        Assert.Empty(board.OrdersOf("a"));
    }

    [Fact]
    public void The_last_word_on_a_breaker_counts_and_leaves_others_alone()
    {
        var (level, other) = (new NodeOrder("l", "u_1", null, new("Default", "Debug")), new NodeOrder("m", "u_1", null, new("DoctorForU", "Debug")));
        var (close, levelAgain) = (Breaker("o2", isolate: false), level with { Id = "n", LogLevel = new("Default", null) });
        var board = new NodeBoard().Reported(Report("a"), Start);

        foreach (var order in new[] { Isolate, level, other, close, levelAgain })
            board = board.Ordered("a", order);

        Assert.Equal([other, close, levelAgain], board.OrdersOf("a"));
    }

    [Fact]
    public void Nobody_has_an_unknown_process_or_breaker_do_anything()
    {
        var board = new NodeBoard().Reported(Report("a"), Start);

        Assert.Null(board.Refuses("a", Isolate, Start));
        Assert.Equal(NodeOrderOutcome.NodeUnknown, board.Refuses("b", Isolate, Start));
        Assert.Equal(NodeOrderOutcome.NodeUnknown, board.Refuses("a", Isolate, Start.AddMinutes(5)));
        Assert.Equal(NodeOrderOutcome.BreakerUnknown, board.Refuses("a", Isolate with { Breaker = new("other", true) }, Start));
        Assert.Null(board.Refuses("a", new("l", "u_1", null, new("Default", "Debug")), Start));
    }

    [Theory]
    [InlineData(NodeOrderScope.Node, "a")]
    [InlineData(NodeOrderScope.Service, "a b")]
    [InlineData(NodeOrderScope.All, "a b c d")]
    public void An_order_reaches_a_process_its_service_or_all_that_are_there(NodeOrderScope scope, string reached)
    {
        var board = new NodeBoard().Reported(Report("gone"), Start.AddMinutes(-6)).Reported(Report("a"), Start).Reported(Report("b"), Start)
            .Reported(Report("c", NodePrograms.Silo), Start).Reported(Report("d") with { Roles = ["Gateway", "Emergency"] }, Start);

        Assert.Equal(reached.Split(' '), board.Reached("a", scope, Start));
    }

    [Fact]
    public void Who_looked_watches_for_half_a_minute()
    {
        var board = new NodeBoard();

        Assert.False(board.IsWatched(Start));
        board = board.Looked(Start);
        Assert.True(board.IsWatched(Start.AddSeconds(29)));
        Assert.False(board.IsWatched(Start.AddSeconds(30)));
    }

    internal static NodeReport Report(string node, string program = NodePrograms.Gateway) => new(
        node, program, ["Gateway"], Start, new(0.1, 1, 1, 1, 0, 0, 0), [], [], [], [], [new("mail", BreakerStanding.Closed)], new("none", [], [], []), [], []);

    private static NodeOrder Breaker(string id, bool isolate) => new(id, "u_1", new("mail", isolate), null);

    private static IEnumerable<(string Node, bool IsSilent)> Standing(NodeBoard board, DateTimeOffset now) => board.Seen(now).Select(seen => (seen.Report.Node, seen.IsSilent));
}

using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ErMessagesTests
{
    private const string Region = "44";
    private static readonly DateTimeOffset Noon = Rooms.Noon;

    [Fact]
    public void Messages_come_newest_first_and_by_page()
    {
        var cards = new[] { Card("A1", Message("first", Noon), Message("third", Noon.AddHours(2))), Card("A2", Message("second", Noon.AddHours(1)), Message("whenever", null)) };

        var one = MessagesInForce.Find(Query("size=3"), cards);
        var two = MessagesInForce.Find(Query("size=3&page=2"), cards);

        Assert.Equal(["third", "second", "first"], one.Items.Select(item => item.Message.Text));
        Assert.Equal(["whenever"], two.Items.Select(item => item.Message.Text));
        Assert.Equal((4, 2, 3), (two.Total, two.Page, two.Size));
    }

    [Theory]
    [InlineData("kind=severe", "closed")]
    [InlineData("severe=1,3", "closed")]
    [InlineData("severe=4", "")]
    [InlineData("blocking=false", "note")]
    [InlineData("hpid=A2", "note")]
    [InlineData("region=부산", "note")]
    [InlineData("", "closed note")]
    public void Only_what_was_asked_for_is_answered(string query, string expected)
    {
        var closed = Message("closed", Noon.AddHours(1)) with { Kind = ErMessageKind.Severe, SevereKind = 3, Blocking = true };
        var cards = new[] { Card("A1", closed), RoomCard.Of(Rooms.Room("A2", region: "26") with { Messages = [Message("note", Noon)] }, Noon) };

        Assert.Equal(expected, string.Join(' ', MessagesInForce.Find(Query(query), cards).Items.Select(item => item.Message.Text)));
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("size=101", "size")]
    [InlineData("kind=loud", "kind")]
    [InlineData("severe=29", "severe")]
    [InlineData("blocking=maybe", "blocking")]
    [InlineData("hpid=../etc", "hpid")]
    [InlineData("region=Atlantis", "region")]
    public void A_parameter_that_makes_no_sense_is_named(string query, string parameter)
    {
        Assert.False(ErMessageQuery.TryRead(new QueryCollection(QueryHelpers.ParseQuery(query)), out _, out var errors));
        Assert.Equal([parameter], errors.Keys);
    }

    [Fact]
    public async Task A_message_reaches_who_watches_the_board_and_the_list_of_messages()
    {
        await using var gateway = await RunningGateway.Start();
        await using var reader = await HubClient.Connect(gateway.Public);
        await reader.Subscribe($"region/{Region}");
        var room = await gateway.Shows("A2400001", 5, Region);
        await reader.Next<ErDelta>("delta");

        await gateway.Tell(Region, room with { Messages = [Message("응급진료 불가", Noon) with { Blocking = true, SevereKind = 28 }] });

        var pushed = await reader.Next<ErDelta>("delta");
        Assert.Equal("응급진료 불가", Assert.Single(Assert.Single(pushed.Changes).Messages).Text);
        await Patience.Until(async () => (await Ask(gateway, $"region={Region}")).Total == 1);
        Assert.Equal("A2400001", (await Ask(gateway, $"region={Region}&severe=28")).Items[0].Hpid);
    }

    private static async Task<ErMessageList> Ask(RunningGateway gateway, string query) =>
        JsonSerializer.Deserialize<ErMessageList>(await gateway.Http.GetStringAsync($"/api/er/messages?{query}"), ErJson.Plain)!;

    private static ErMessageQuery Query(string query)
    {
        Assert.True(ErMessageQuery.TryRead(new QueryCollection(QueryHelpers.ParseQuery(query)), out var wanted, out _));
        return wanted;
    }

    private static RoomCard Card(string hpid, params ErMessage[] messages) => RoomCard.Of(Rooms.Room(hpid) with { Messages = [.. messages] }, Noon);

    private static ErMessage Message(string text, DateTimeOffset? from) => new(ErMessageKind.Emergency, text, null, from, null, Blocking: false);
}

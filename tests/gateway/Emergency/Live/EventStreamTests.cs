using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency.Live;

public sealed class EventStreamTests
{
    [Fact]
    public async Task A_plain_reader_gets_the_board_then_what_changes_and_goes_on_where_it_was()
    {
        await using var gateway = await RunningGateway.Start();
        await gateway.Shows("A1100001", 5);

        string last;
        await using (var reader = await EventReader.Open(gateway, "?region=11"))
        {
            var first = await reader.Next();
            await gateway.Shows("A1100001", 4);
            var second = await reader.Next();

            Assert.Equal(("snapshot", "deltas"), (first.Name, second.Name));
            Assert.Equal(5, Assert.Single(first.Body.Rooms!).Beds["general"].Available);
            Assert.Equal(4, Assert.Single(Assert.Single(second.Body.Deltas!).Changes).Beds["general"].Available);
            last = second.Id;
        }

        await gateway.Shows("A1100001", 3);
        await using var again = await EventReader.Open(gateway, "?region=11", last);
        var missed = await again.Next();

        Assert.Equal(("deltas", 3), (missed.Name, Assert.Single(missed.Body.Deltas!).Changes[0].Beds["general"].Available));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("11:an-old-epoch:7")]
    [InlineData("11:x:-1,99:y:z,,::")]
    public async Task Who_says_nonsense_of_what_it_has_gets_the_whole_board(string lastId)
    {
        await using var gateway = await RunningGateway.Start();
        await using var reader = await EventReader.Open(gateway, "?region=11", lastId);

        Assert.Equal("snapshot", (await reader.Next()).Name);
    }

    [Fact]
    public async Task Whoever_comes_when_all_places_are_taken_is_sent_away_and_a_place_becomes_free_again()
    {
        await using var gateway = await RunningGateway.Start("--Hub:MaxEventStreams=1");
        await using (var reader = await EventReader.Open(gateway, "?region=11"))
        {
            await reader.Next();
            await Problem.Of(await gateway.Http.GetAsync("/api/er/events?region=11"), HttpStatusCode.ServiceUnavailable, "er.events-full");
        }

        await Patience.Until(async () =>
        {
            using var answer = await gateway.Http.GetAsync("/api/er/events?region=11", HttpCompletionOption.ResponseHeadersRead);
            return answer.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task A_reader_that_does_not_read_costs_no_queue_and_gets_the_latest_in_the_end()
    {
        await using var gateway = await RunningGateway.Start();
        await gateway.Shows("A1100001", 0);
        await using var reader = await EventReader.Open(gateway, "?region=11");

        for (var free = 1; free <= 300; free++)
        {
            await gateway.Tell("11", Rooms.Room("A1100001", free, name: new string('가', 2_000)));
        }

        await Patience.Until(() => gateway.Board.Room("A1100001")?.Room.Reading.Of(BedKind.General).Available.OrNull == 300);
        var events = 0;
        while (LatestOf((await reader.Next()).Body) != 300)
        {
            events++;
        }

        Assert.InRange(events, 0, 300);
    }

    [Fact]
    public async Task An_unknown_region_is_refused()
    {
        await using var gateway = await RunningGateway.Start();

        await Problem.Of(await gateway.Http.GetAsync("/api/er/events?region=Atlantis"), HttpStatusCode.BadRequest, "parameter.invalid");
    }

    private static int? LatestOf(ErSubscription body) => (body.Rooms ?? body.Deltas!.SelectMany(delta => delta.Changes)).Last().Beds["general"].Available;

    private sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IAsyncDisposable
    {
        public static async Task<EventReader> Open(RunningGateway gateway, string query, string? lastId = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/er/events{query}");
            if (lastId is not null)
            {
                request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
            }

            var answer = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).OrFail();
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new EventReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        }

        public async Task<(string Id, string Name, ErSubscription Body)> Next()
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await lines.ReadLineAsync().OrFail() is { } line && !(line.Length == 0 && fields.ContainsKey("data")))
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                if (colon > 0)
                {
                    fields[line[..colon]] = line[(colon + 2)..];
                }
            }

            return (fields["id"], fields["event"], JsonSerializer.Deserialize<ErSubscription>(fields["data"], ErJson.Plain)!);
        }

        public ValueTask DisposeAsync()
        {
            lines.Dispose();
            answer.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

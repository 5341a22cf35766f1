using System.Text.RegularExpressions;

namespace DoctorForU.Browser;

public sealed partial class LiveBoardTests(LiveSystem system)
{
    private const string SeoulNationalUniversityHospital = "A1100017";
    private const string SeoulTopic = "region/11";

    [Fact]
    public async Task The_board_opens_live_and_says_that_its_numbers_are_simulated()
    {
        await using var visit = await system.Open("/");

        await visit.IsLive();

        await Assertions.Expect(visit.Page.GetByTestId("simulated-banner")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_bed_count_changes_on_the_page_without_a_reload()
    {
        await using var visit = await system.Open("/?region=11");
        await visit.IsLive();
        await visit.Page.EvaluateAsync("() => { window.sameDocument = true; }");

        system.Source.Pin(SeoulNationalUniversityHospital, -9);
        await Assertions.Expect(visit.FreeBeds(SeoulNationalUniversityHospital)).ToContainTextAsync(MinusNine(), new() { Timeout = 20_000 });
        system.Source.Pin(SeoulNationalUniversityHospital, 17);
        await Assertions.Expect(visit.FreeBeds(SeoulNationalUniversityHospital)).ToContainTextAsync("17", new() { Timeout = 20_000 });

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.sameDocument === true"));
        system.Source.Unpin(SeoulNationalUniversityHospital);
    }

    [Fact]
    public async Task A_dropped_connection_is_repaired_by_deltas()
    {
        var answers = new List<string>();
        await using var visit = await system.Open("about:blank");
        var sockets = new List<IWebSocketRoute>();
        await visit.Page.RouteWebSocketAsync(HubAddress(), socket =>
        {
            sockets.Add(socket);
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                answers.Add(frame.Text ?? "");
                socket.Send(frame.Text ?? "");
            });
        });
        await visit.Page.GotoAsync("/?region=11&lang=ko");
        await visit.IsLive();
        var before = (await visit.Boards())[SeoulTopic];
        answers.Clear();

        await sockets[^1].CloseAsync();
        system.Source.Pin(SeoulNationalUniversityHospital, 18);
        await Assertions.Expect(visit.FreeBeds(SeoulNationalUniversityHospital)).ToContainTextAsync("18", new() { Timeout = 20_000 });

        Assert.True(sockets.Count >= 2, "The page connected again.");
        Assert.Equal(before.Epoch, (await visit.Boards())[SeoulTopic].Epoch);
        Assert.Contains(answers, frame => frame.Contains("\"kind\":\"deltas\"", StringComparison.Ordinal));
        Assert.DoesNotContain(answers, frame => frame.Contains("\"kind\":\"snapshot\"", StringComparison.Ordinal));
        system.Source.Unpin(SeoulNationalUniversityHospital);
    }

    [Fact]
    public async Task A_gateway_restart_gives_a_new_epoch_and_no_blank_page()
    {
        await using var visit = await system.Open("/?region=11");
        await visit.IsLive();
        var before = (await visit.Boards())[SeoulTopic];
        await visit.Page.EvaluateAsync(
            """
            () => {
              window.fewestRows = Infinity;
              const count = () => {
                window.fewestRows = Math.min(window.fewestRows, document.querySelectorAll('[data-testid=er-row]').length);
                requestAnimationFrame(count);
              };
              count();
            }
            """);

        await system.StopGateway();
        await Assertions.Expect(visit.ConnectionState).Not.ToHaveAttributeAsync("data-state", "live", new() { Timeout = 20_000 });
        await system.StartGateway();
        await Assertions.Expect(visit.ConnectionState).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 40_000 });
        await visit.Page.WaitForFunctionAsync(
            "old => JSON.parse(document.documentElement.dataset.boards ?? '{}')['region/11']?.epoch !== old", before.Epoch, new() { Timeout = 40_000 });

        Assert.True(await visit.Page.EvaluateAsync<double>("() => window.fewestRows") > 0, "The board was blank for a moment.");
    }

    [Fact]
    public async Task A_source_that_stops_turns_the_banner_on_and_loses_nothing_and_its_return_turns_it_off()
    {
        await using var visit = await system.Open("/?region=11");
        await visit.IsLive();
        var rows = await visit.Rows.CountAsync();

        await system.StopSource();
        await Assertions.Expect(visit.Page.GetByTestId("feed-banner")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        var rowsDuring = await visit.Rows.CountAsync();
        await system.StartSource();
        await Assertions.Expect(visit.Page.GetByTestId("feed-banner")).ToBeHiddenAsync(new() { Timeout = 40_000 });

        Assert.Equal(rows, rowsDuring);
    }

    [GeneratedRegex("[-−]9", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MinusNine();

    [GeneratedRegex("/hubs/er", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HubAddress();
}

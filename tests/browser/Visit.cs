using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace DoctorForU.Browser;

/// <summary>One person's page, with what a test looks at in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained of: exceptions of scripts, content that the security policy refused.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Rows => Page.GetByTestId("er-row");

    public ILocator ConnectionState => Page.GetByTestId("connection-state");

    public static async Task<Visit> Begin(IBrowserContext context)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.PageError += (_, error) => visit.complaints.Add(error);
        visit.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                visit.complaints.Add(message.Text);
            }
        };
        return visit;
    }

    public ILocator FreeBeds(string hpid) => Page.Locator($"[data-testid=er-row][data-hpid={hpid}] [data-testid=er-free]");

    /// <summary>Waits until the board is there and live.</summary>
    public async Task IsLive()
    {
        await Assertions.Expect(Rows.First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(ConnectionState).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 30_000 });
    }

    /// <summary>Goes to another page as a link of the page does, and waits until it is the one that is shown. Loading it anew would take longer than looking at it.</summary>
    public async Task Goes(string path)
    {
        var main = Page.Locator("main[data-history-key]");
        var left = await main.GetAttributeAsync("data-history-key") ?? "";
        await Page.EvaluateAsync(
            "([path, key]) => { history.pushState({ usr: null, key, idx: (history.state?.idx ?? 0) + 1 }, '', path); dispatchEvent(new PopStateEvent('popstate', { state: history.state })); }",
            new[] { path, Guid.NewGuid().ToString("N")[..8] });
        await Assertions.Expect(main).Not.ToHaveAttributeAsync("data-history-key", left, new() { Timeout = 20_000 });
    }

    /// <summary>Epoch and sequence of each board that the page holds, by topic.</summary>
    public async Task<Dictionary<string, BoardPosition>> Boards()
    {
        var json = await Page.EvaluateAsync<string?>("() => document.documentElement.dataset.boards ?? null");
        return json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, BoardPosition>>(json, JsonSerializerOptions.Web)!;
    }

    /// <summary>Axe finds nothing. Of a long list it looks at the first rows: the others are made by the same component, and each costs it a tenth of a second.</summary>
    public async Task IsAccessible()
    {
        var result = await Page.RunAxe(
            new AxeRunContext { Exclude = [new AxeSelector("[data-testid=er-row]:nth-child(n+13)")] },

            // Otherwise most of the time goes into addresses of all that is well.
            new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            result.Violations.Length == 0,
            $"{Page.Url}\n" + string.Join('\n', result.Violations.Select(found => $"{found.Id}: {found.Help}\n{string.Join('\n', found.Nodes.Take(5).Select(node => "  " + node.Html))}")));
    }

    /// <summary>Nothing sticks out to the right.</summary>
    public async Task FitsItsWidth()
    {
        var excess = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{Page.Url} is {excess} pixels wider than its window.");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}

public sealed record BoardPosition(string Epoch, long Sequence);

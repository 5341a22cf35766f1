using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Hostile;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Hosting.Configuration;

/// <summary>What an operator may change in a bad night without a restart. Each test changes the file of a running gateway and looks at what the gateway does.</summary>
public sealed partial class ReloadingTests : IDisposable
{
    private const string Events = "/api/hospitals/A1100017/calendars/d001/events";
    private static readonly string[] Programs = ["api-gateway", "web-hosting", "node-reporting", "grain-interfaces", "grains", "silo", "easyresponse"];
    private readonly SharedConfiguration folder = new SharedConfiguration().Write("shared", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Limits_by_address_are_lowered_and_raised()
    {
        folder.Write("gateway", """{ "RateLimits": { "PermitsPerMinute": 100000, "Accounts": { "PermitsPerMinute": 100000 } } }""");
        await using var gateway = await Start("--RateLimits:Enabled=true");
        Task<bool> Asks() => Is(HttpStatusCode.TooManyRequests, gateway.Http.GetAsync("/api/er/feed"));
        Task<bool> Guesses() => Is(HttpStatusCode.TooManyRequests, gateway.Http.PostAsJsonAsync("/api/auth/login", new { }));
        Assert.False(await Asks());

        folder.Write("gateway", """{ "RateLimits": { "PermitsPerMinute": 2, "Accounts": { "PermitsPerMinute": 100000 } } }""");
        await Patience.Until(Asks);
        folder.Write("gateway", """{ "RateLimits": { "PermitsPerMinute": 90000, "Accounts": { "PermitsPerMinute": 2 } } }""");
        await Patience.Until(async () => !await Asks());
        await Patience.Until(Guesses);
        Assert.False(await Asks());
        folder.Write("gateway", """{ "RateLimits": { "PermitsPerMinute": 90000, "Accounts": { "PermitsPerMinute": 90000 } } }""");
        await Patience.Until(async () => !await Guesses());
    }

    [Fact]
    public async Task What_is_taken_on_at_a_time_is_lowered_and_raised()
    {
        const string Unfinished = "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        await using var gateway = await Start();
        using var slow = new RawClients(gateway.Public);

        folder.Write("gateway", """{ "Overload": { "MaxInFlight": 1, "MaxWaiting": 0, "ComeAgainAfter": "00:00:07" } }""");
        HttpResponseMessage answer = null!;
        await Patience.Until(async () =>
        {
            await slow.Open(1, Unfinished);
            answer = await gateway.Http.GetAsync("/api/er/feed");
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        });

        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter?.Delta);
        folder.Write("gateway", "{}");
        await Patience.Until(async () =>
        {
            await slow.Open(1, Unfinished);
            return await Is(HttpStatusCode.OK, gateway.Http.GetAsync("/api/er/feed"));
        });
    }

    [Fact]
    public async Task Connections_past_a_lowered_limit_are_sent_away()
    {
        await using var gateway = await Start();
        using var others = new RawClients(gateway.Public);
        await others.Open(3, "");

        folder.Write("gateway", """{ "Overload": { "MaxConnections": 2, "ComeAgainAfter": "00:00:09" } }""");

        await Patience.Until(async () =>
        {
            using var newcomer = new RawClients(gateway.Public);
            await newcomer.Open(1, "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return (await newcomer.Answer()).StartsWith("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 9\r\n", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Readers_of_free_slots_past_a_lowered_limit_are_sent_away()
    {
        await using var gateway = await Start();
        using var first = await gateway.Http.GetAsync(Events, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        folder.Write("gateway", """{ "Reservations": { "Live": { "MaxEventStreams": 1 } } }""");

        await Patience.Until(() => Is(HttpStatusCode.ServiceUnavailable, gateway.Http.GetAsync(Events, HttpCompletionOption.ResponseHeadersRead)));
    }

    [Fact]
    public async Task A_feed_whose_interval_is_shortened_polls_at_once_and_a_raised_quota_is_there_to_be_used()
    {
        folder.Write("shared", """{ "PublicData": { "BedsInterval": "01:00:00", "MessagesInterval": "01:00:00", "SevereInterval": "01:00:00", "DailyQuota": 24 } }""");
        await using var gateway = await Start();
        var beds = gateway.Grains.GetGrain<IErFeedGrain>(ErOperation.Beds);
        await Patience.Until(async () => (await beds.Status()).QuotaUsed == 1);

        folder.Write("shared", """{ "PublicData": { "BedsInterval": "00:00:01", "MessagesInterval": "01:00:00", "SevereInterval": "01:00:00", "DailyQuota": 90000 } }""");

        await Patience.Until(async () => await beds.Status() is { QuotaUsed: > 2, QuotaLimit: 90_000 });
    }

    [Fact]
    public async Task A_file_beside_the_program_is_read_at_its_start_alone()
    {
        await using var gateway = Gateway.Build([]);

        var files = ((IConfigurationRoot)gateway.Services.GetRequiredService<IConfiguration>()).Providers.OfType<FileConfigurationProvider>().ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.False(file.Source.ReloadOnChange));
    }

    [Fact]
    public async Task The_page_lists_exactly_what_is_declared_and_nothing_declared_is_read_once_for_all()
    {
        await using var gateway = Gateway.Build([]);
        var sections = gateway.Services.GetRequiredService<OptionSections>();
        var declared = gateway.Services.GetRequiredService<ConfigurationInForce>().Settings()
            .Select(setting => setting.Key)
            .Where(key => sections.IsReloadable(key) && !LogLevels.IsLevel(key));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Folder("docs"), "configuration.md"));
        var listed = page[page.IndexOf("## While it runs", StringComparison.Ordinal)..page.IndexOf("## Which revision", StringComparison.Ordinal)];

        Assert.Equal(declared.Order(StringComparer.Ordinal), Keys().Matches(listed).Select(match => match.Value.Trim('`')).Where(sections.IsReloadable).Order(StringComparer.Ordinal));
        var reloadable = sections.All.SelectMany(types => types)
            .Where(type => type.GetProperties().Any(property => property.IsDefined(typeof(Telemetry.ReloadableAttribute), inherit: false)))
            .Select(type => $"IOptions<{type.Name}>")
            .ToList();
        Assert.NotEmpty(reloadable);
        foreach (var file in Programs.SelectMany(program => Directory.EnumerateFiles(Repository.Folder(program), "*.cs", SearchOption.AllDirectories)))
            Assert.All(reloadable, once => Assert.False(File.ReadAllText(file).Contains(once, StringComparison.Ordinal), $"{file} reads {once}, which does not change."));
    }

    private Task<RunningGateway> Start(params string[] settings) =>
        RunningGateway.Start([$"--Configuration:Folder={folder.Path}", "--Configuration:LookEvery=00:00:00.050", .. settings]);

    private static async Task<bool> Is(HttpStatusCode status, Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        return answer.StatusCode == status;
    }

    [GeneratedRegex("`[A-Za-z]+(:[A-Za-z]+)+`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Keys();
}

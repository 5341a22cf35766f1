using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DoctorForU.EasyResponse.Running;

/// <summary>A whole medical-record server in this process, on ports and in a folder of its own, with a few synthetic people.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string Secret = "a secret of an organisation";
    public const string Password = "a password of an administrator";
    public const long Seed = 7;

    private readonly WebApplication app;
    private readonly bool keepsFolder;
    private string? administratorToken;

    private RunningServer(WebApplication app, string folder, bool keepsFolder)
    {
        (this.app, Folder, this.keepsFolder) = (app, folder, keepsFolder);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        (Public, Internal) = (new Uri(addresses[0]), new Uri(addresses[1]));
        Http = NewClient();
    }

    public Uri Public { get; }

    public Uri Internal { get; }

    /// <summary>Where its database, keys, codes and log are.</summary>
    public string Folder { get; }

    public HttpClient Http { get; }

    internal IServiceProvider Services => app.Services;

    internal RecordsContext Open() => app.Services.GetRequiredService<Database>().Open();

    public static Task<RunningServer> Start(params string[] settings) => StartWith(null, null, settings);

    /// <param name="clock">Time as the server sees it.</param>
    /// <param name="folder">Of an earlier server, to go on with; kept afterwards.</param>
    internal static async Task<RunningServer> StartWith(TimeProvider? clock, string? folder, params string[] settings)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("doctorforu-easyresponse-").FullName;
        var built = EasyResponseServer.Build([.. Settings(place), .. settings], builder =>
        {
            if (clock is not null)
                builder.Services.AddSingleton(clock);
            builder.Logging.ClearProviders().AddProvider(new FileLog(Path.Combine(place, "log.txt")));
        });
        await built.StartAsync();
        var server = new RunningServer(built, place, keepsFolder: folder is not null);
        await Patience.Until(() => built.Services.GetRequiredService<PopulationMaker>().Progress.IsComplete);
        return server;
    }

    public static string[] Settings(string place) =>
    [
        "--Listen:Public=127.0.0.1:0",
        "--Listen:Internal=127.0.0.1:0",
        $"--Database:Path={Path.Combine(place, "records.db")}",
        $"--Keys:File={Path.Combine(place, "keys.json")}",
        $"--Administration:CodeFile={Path.Combine(place, "code.txt")}",
        $"--Contact:Folder={Path.Combine(place, "codes")}",
        $"--Partner:SecretFile={Path.Combine(place, "partner.secret")}",
        "--Population:People=20",
        $"--Population:Seed={Seed}",
        "--RateLimits:Enabled=false",
        "--OrganisationLimits:ReadsPerMinute=100000",
        "--Tokens:TriesPerMinute=10000",
        $"--contentRoot={Repository.Folder("easyresponse")}",
    ];

    internal static SyntheticPerson Person(int number) => SyntheticPerson.Make(Seed, number);

    public HttpClient NewClient(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Public };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>An administrator, logged in; the first one is made by the code in the file.</summary>
    public async Task<HttpClient> Administrator()
    {
        if (administratorToken is null)
        {
            var code = await File.ReadAllTextAsync(Path.Combine(Folder, "code.txt"));
            var made = await Http.PostAsJsonAsync("/administrators", new { code = code.Trim(), name = "관리자", password = Password });
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            administratorToken = await LogIn();
        }

        return NewClient(administratorToken);
    }

    public async Task<string> LogIn() => (await Answer(await Http.PostAsJsonAsync("/administrators/token", new { name = "관리자", password = Password }))).GetProperty("accessToken").GetString()!;

    /// <summary>Registers an organisation that waits for approval; its id.</summary>
    public async Task<string> Registered(string name, string contact = "records@hospital.example")
    {
        var answer = await Http.PostAsJsonAsync("/organisations", new { name, secret = Secret, contact });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>An approved organisation with a token.</summary>
    public async Task<Member> Approved(string name, params string[] scopes)
    {
        var id = await Registered(name);
        using var administrator = await Administrator();
        await Answer(await administrator.PostAsJsonAsync($"/admin/organisations/{id}/approve", new { scopes = scopes.Length > 0 ? scopes : null }));
        return new Member(this, id, name, NewClient(await Token(name)));
    }

    public async Task<string> Token(string name, string secret = Secret) => (await Answer(await AskToken(name, secret))).GetProperty("accessToken").GetString()!;

    public Task<HttpResponseMessage> AskToken(string name, string secret = Secret) => Http.PostAsJsonAsync("/token", new { name, secret });

    public static async Task<JsonElement> Answer(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!keepsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}

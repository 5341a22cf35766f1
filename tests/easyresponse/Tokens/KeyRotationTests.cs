using System.Net;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Running;
using DoctorForU.Testing;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Tokens;

public sealed class KeyRotationTests
{
    private const int Readers = 4;
    private const int Rotations = 3;
    private const int People = 200;

    [Fact]
    public async Task Keys_are_rotated_under_load_and_no_request_fails()
    {
        await using var server = await RunningServer.Start($"--Population:People={People}");
        var member = await server.Approved("부하병원", Scopes.Read, Scopes.ReadByNumber);
        using var administrator = await server.Administrator();
        using var stop = new CancellationTokenSource();
        var answered = 0;
        var reading = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadUntil(server, member, reader, () => Interlocked.Increment(ref answered), stop.Token))).ToList();

        for (var rotation = 0; rotation < Rotations; rotation++)
        {
            // However busy the machine: there is reading before and after each rotation.
            await MoreAnswers();
            await RunningServer.Answer(await administrator.PostAsync("/admin/signing-keys", null));
            Assert.Equal(HttpStatusCode.Accepted, (await administrator.PostAsync("/admin/number-keys", null)).StatusCode);
            await Patience.Until(async () => (await RunningServer.Answer(await administrator.GetAsync("/admin/number-keys"))).GetProperty("remaining").GetInt32() == 0);
        }

        await MoreAnswers();
        await stop.CancelAsync();
        var answers = (await Task.WhenAll(reading).OrFail()).SelectMany(read => read).ToList();
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, true), answer));
        await using var records = server.Open();
        Assert.All(await records.People.Select(person => person.KeyNumber).ToListAsync(), key => Assert.Equal(1 + Rotations, key));

        Task MoreAnswers()
        {
            var wanted = Volatile.Read(ref answered) + Readers;
            return Patience.Until(() => Volatile.Read(ref answered) >= wanted);
        }
    }

    [Fact]
    public async Task Tokens_of_a_key_before_stay_good_and_the_key_goes_when_its_last_token_has_expired()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var server = await RunningServer.StartWith(clock, null);
        var member = await server.Approved("열쇠병원", Scopes.Read, Scopes.ReadByNumber);
        using var administrator = await server.Administrator();

        await RunningServer.Answer(await administrator.PostAsync("/admin/signing-keys", null));
        var both = await Published(server);
        await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(0).ResidentNumber));
        clock.Advance(TimeSpan.FromDays(31));
        using var later = server.NewClient(await server.LogIn());
        await RunningServer.Answer(await later.PostAsync("/admin/signing-keys", null));

        Assert.Equal(2, both.Count);
        Assert.DoesNotContain(both[1], await Published(server));
    }

    [Fact]
    public async Task Another_ring_of_keys_does_not_open_the_database()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-easyresponse-keys-").FullName;
        await (await RunningServer.StartWith(null, folder)).DisposeAsync();
        File.Delete(Path.Combine(folder, "keys.json"));
        using var errors = new StringWriter();

        var exit = await Startup.Run(() => EasyResponseServer.Build(RunningServer.Settings(folder)), errors);

        Assert.Equal(78, exit);
        Assert.Contains("Keys:File", errors.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_ring_of_keys_reads_as_it_was_written_and_half_a_ring_does_not_read()
    {
        var ring = KeyRing.New().Rotated();

        var read = KeyRing.Parse(ring.ToJson());

        Assert.Equal([1, 2], read!.Pairs.Select(pair => pair.Number));
        Assert.Equal(ring.Current.Sealing, read.Current.Sealing);
        Assert.Null(KeyRing.Parse("{}"));
        Assert.Null(KeyRing.Parse("""{"audit":"AAAA","pairs":[]}"""));
        Assert.Null(KeyRing.Parse("no json"));
    }

    private static async Task<List<(HttpStatusCode Status, bool Found)>> ReadUntil(RunningServer server, Member member, int reader, Action onAnswer, CancellationToken stop)
    {
        var answers = new List<(HttpStatusCode, bool)>();
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            // A new token now and then, signed by whatever key signs at that moment.
            var http = round % 5 == 0 ? server.NewClient(await server.Token(member.Name)) : member.Http;
            var person = RunningServer.Person(((round * Readers) + reader) % People);
            var answer = await (member with { Http = http }).SearchNumber(person.ResidentNumber);
            var found = answer.IsSuccessStatusCode && (await RunningServer.Answer(answer)).GetProperty("person").ValueKind == System.Text.Json.JsonValueKind.Object;
            answers.Add((answer.StatusCode, found));
            onAnswer();
        }

        return answers;
    }

    private static async Task<List<string>> Published(RunningServer server) =>
        [.. (await server.Http.GetFromJsonAsync<PublishedKeys>("/.well-known/jwks.json"))!.Keys.Select(key => key.Kid)];
}

using System.Net;
using DoctorForU.Testing;

namespace DoctorForU.Records;

/// <summary>easyResponse slow, down, failing, babbling and refusing: each is told as what it is, and nothing is taken for an answer that is none.</summary>
public sealed class EasyResponseTests : IDisposable
{
    private static readonly TreatmentsQuery Query = new(null, null, 1, 20);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
    private readonly FakeRecordServer server;
    private readonly EasyResponseOverHttp client;

    public EasyResponseTests()
    {
        server = new FakeRecordServer(clock);
        client = server.Client();
    }

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.BadGateway, "<html>")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    [InlineData(HttpStatusCode.Redirect, "")]
    [InlineData(HttpStatusCode.TooManyRequests, """{"code":"rate.limited"}""")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "<html>not JSON</html>")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "null")]
    [InlineData(HttpStatusCode.OK, """{"items":null,"total":0,"page":1,"size":20,"from":"2026-10-24","to":"2026-11-24"}""")]
    [InlineData(HttpStatusCode.OK, """{"items":[{"id":"1"}],"total":1,"page":1,"size":20,"from":"2026-10-24","to":"2026-11-24"}""")]
    public async Task What_is_no_answer_is_told_as_away_and_gives_no_value(HttpStatusCode status, string body)
    {
        Assert.Equal(RecordsOutcome.Done, (await Treatments()).Outcome);
        server.Answers(status, body);

        Assert.Equal(new EasyAnswer<TreatmentPage>(RecordsOutcome.Away, null), await Treatments());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"code":"subject.unknown"}""", RecordsOutcome.Unknown)]
    [InlineData(HttpStatusCode.Forbidden, "", RecordsOutcome.Refused)]
    [InlineData(HttpStatusCode.BadRequest, """{"code":"verification.code-refused"}""", RecordsOutcome.CodeRefused)]
    [InlineData(HttpStatusCode.BadRequest, "not JSON", RecordsOutcome.Invalid)]
    [InlineData(HttpStatusCode.TooManyRequests, """{"code":"verification.throttled"}""", RecordsOutcome.Throttled)]
    public async Task What_it_refuses_is_told_as_what_it_says(HttpStatusCode status, string body, RecordsOutcome outcome)
    {
        server.Answers(status, body, "application/problem+json");

        Assert.Equal(outcome, (await Treatments()).Outcome);
    }

    [Fact]
    public async Task A_slow_one_is_given_up_after_its_time()
    {
        var begun = new TaskCompletionSource();
        server.Records = async (_, cancel) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return new HttpResponseMessage();
        };

        var asking = Treatments();
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(asking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(RecordsOutcome.Away, (await asking.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).Outcome);
    }

    [Fact]
    public async Task One_that_is_down_is_left_alone_for_a_while_and_then_asked_again()
    {
        server.Records = (_, _) => throw new HttpRequestException("connection refused");
        for (var call = 0; call < 5; call++)
            Assert.Equal(RecordsOutcome.Away, (await Treatments()).Outcome);
        Assert.Equal(5, server.Asked);

        server.Answers(HttpStatusCode.OK, FakeRecordServer.NoTreatments);
        Assert.Equal(RecordsOutcome.Away, (await Treatments()).Outcome);
        Assert.Equal(5, server.Asked);

        clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(RecordsOutcome.Done, (await Treatments()).Outcome);
        Assert.Equal(6, server.Asked);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once_for_a_call_and_never_in_circles()
    {
        server.Records = (request, _) => Task.FromResult(FakeRecordServer.Json(request.Headers.Authorization!.Parameter == "token-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, FakeRecordServer.NoTreatments));
        Assert.Equal(RecordsOutcome.Done, (await Treatments()).Outcome);
        Assert.Equal((2, 2), (server.Asked, server.Tokens));

        server.Answers(HttpStatusCode.Unauthorized);
        Assert.Equal(RecordsOutcome.Refused, (await Treatments()).Outcome);
        Assert.Equal((4, 3), (server.Asked, server.Tokens));
    }

    [Fact]
    public async Task A_token_is_renewed_three_days_before_it_expires_and_asked_for_once_by_many()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Treatments()));
        Assert.Equal(1, server.Tokens);

        clock.Advance(TimeSpan.FromDays(26.9));
        await Treatments();
        Assert.Equal(1, server.Tokens);

        clock.Advance(TimeSpan.FromDays(0.2));
        await Treatments();
        Assert.Equal(2, server.Tokens);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_yet_is_used_as_long_as_it_lasts()
    {
        await Treatments();
        server.Token = () => FakeRecordServer.Json(HttpStatusCode.ServiceUnavailable, "");

        clock.Advance(TimeSpan.FromDays(28));
        Assert.Equal(RecordsOutcome.Done, (await Treatments()).Outcome);

        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(RecordsOutcome.Away, (await Treatments()).Outcome);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "", RecordsOutcome.Away)]
    [InlineData(HttpStatusCode.OK, "", RecordsOutcome.Away)]
    [InlineData(HttpStatusCode.OK, "{}", RecordsOutcome.Away)]
    [InlineData(HttpStatusCode.OK, """{"accessToken":null,"expiresAt":"2026-12-24T00:00:00Z"}""", RecordsOutcome.Away)]
    [InlineData(HttpStatusCode.Unauthorized, "", RecordsOutcome.Refused)]
    [InlineData(HttpStatusCode.Forbidden, "", RecordsOutcome.Refused)]
    public async Task Without_a_token_nothing_is_asked(HttpStatusCode status, string body, RecordsOutcome outcome)
    {
        server.Token = () => FakeRecordServer.Json(status, body);

        Assert.Equal(outcome, (await Treatments()).Outcome);
        Assert.Equal(0, server.Asked);
    }

    private Task<EasyAnswer<TreatmentPage>> Treatments() => client.Treatments("subject", Query, CancellationToken.None);
}

using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.ApiGateway.Http;

/// <summary>An answer as it was given.</summary>
internal sealed record StoredAnswer(int Status, string? ContentType, string? Location, byte[] Body);

internal enum CommandStanding
{
    /// <summary>The command is this caller's to carry out.</summary>
    Begun,
    Answered,

    /// <summary>Its key was used for something else.</summary>
    KeyReused,
    UnderWay,
}

internal sealed record BegunCommand(CommandStanding Standing, StoredAnswer? Answer);

/// <summary>
/// Commands that were named by a key, and their answers, for a day: also over a restart. A command that was under way when the process died is
/// carried out again after a moment; the grains know it by its key and do nothing twice.
/// </summary>
internal sealed class AnswerStore(ISideStore store, TimeProvider time)
{
    public static readonly TimeSpan UnderWayFor = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public static SideSchema Schema { get; } = new("command", [new SideMigration(1, Tables("BLOB"), Tables("BYTEA"))]);

    /// <param name="owner">Who names their commands: keys of different people have nothing to do with each other.</param>
    /// <param name="fingerprint">Of what is asked for.</param>
    public Task<BegunCommand> Begin(string owner, string key, string fingerprint, CancellationToken cancel) => store.Write(
        async (connection, transaction) =>
        {
            var now = time.GetUtcNow();
            var row = new { owner, key, fingerprint, now = now.ToUnixTimeMilliseconds(), old = (now - KeptFor).ToUnixTimeMilliseconds(), stuck = (now - UnderWayFor).ToUnixTimeMilliseconds() };
            var begun = await connection.ExecuteAsync(
                "INSERT INTO command_answers (owner, name, fingerprint, begun_at) VALUES (@owner, @key, @fingerprint, @now) ON CONFLICT DO NOTHING", row, transaction);
            if (begun == 1)
                return new BegunCommand(CommandStanding.Begun, null);

            var known = await connection.QuerySingleAsync<Row>(
                "SELECT fingerprint, begun_at AS BegunAt, status, content_type AS ContentType, location, body FROM command_answers WHERE owner = @owner AND name = @key", row, transaction);
            if (known.BegunAt < row.old)
            {
                await connection.ExecuteAsync(
                    "UPDATE command_answers SET fingerprint = @fingerprint, begun_at = @now, status = NULL, content_type = NULL, location = NULL, body = NULL WHERE owner = @owner AND name = @key", row, transaction);
                return new BegunCommand(CommandStanding.Begun, null);
            }

            if (known.Fingerprint != fingerprint)
                return new BegunCommand(CommandStanding.KeyReused, null);
            if (known.Status is { } status)
                return new BegunCommand(CommandStanding.Answered, new((int)status, known.ContentType, known.Location, known.Body ?? []));
            var taken = await connection.ExecuteAsync(
                "UPDATE command_answers SET begun_at = @now WHERE owner = @owner AND name = @key AND status IS NULL AND begun_at < @stuck", row, transaction);
            return new BegunCommand(taken == 1 ? CommandStanding.Begun : CommandStanding.UnderWay, null);
        },
        cancel);

    /// <summary>Keeps the answer. Whoever asked may be gone by now.</summary>
    public Task Finish(string owner, string key, StoredAnswer answer) => store.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE command_answers SET status = @Status, content_type = @ContentType, location = @Location, body = @Body WHERE owner = @owner AND name = @key",
            new { owner, key, answer.Status, answer.ContentType, answer.Location, answer.Body },
            transaction),
        CancellationToken.None);

    /// <summary>The command came to nothing that would hold: it may be tried again at once.</summary>
    public Task Abandon(string owner, string key) => store.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM command_answers WHERE owner = @owner AND name = @key AND status IS NULL", new { owner, key }, transaction),
        CancellationToken.None);

    /// <summary>Drops all answers to somebody whose account is gone.</summary>
    public Task Forget(string owner) => store.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM command_answers WHERE owner = @owner", new { owner }, transaction), CancellationToken.None);

    public Task<int> DropOld(CancellationToken cancel) => store.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM command_answers WHERE begun_at < @old", new { old = (time.GetUtcNow() - KeptFor).ToUnixTimeMilliseconds() }, transaction),
        cancel);

    private static string Tables(string bytes) => $"""
        CREATE TABLE command_answers (owner TEXT NOT NULL, name TEXT NOT NULL, fingerprint TEXT NOT NULL, begun_at BIGINT NOT NULL,
            status BIGINT, content_type TEXT, location TEXT, body {bytes}, PRIMARY KEY (owner, name));
        CREATE INDEX command_answers_by_time ON command_answers (begun_at);
        """;

    private sealed class Row
    {
        public string Fingerprint { get; init; } = "";

        public long BegunAt { get; init; }

        public long? Status { get; init; }

        public string? ContentType { get; init; }

        public string? Location { get; init; }

        public byte[]? Body { get; init; }
    }
}

/// <summary>Drops answers that are a day old, every hour.</summary>
internal sealed class AnswerStoreCare(AnswerStore answers, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await answers.DropOld(stoppingToken);
    }
}

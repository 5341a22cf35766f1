using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Accounts;

/// <summary>The trail in a side table. It outlives the account, and is dropped after a year.</summary>
internal sealed class AccountAudit(ISideStore store, TimeProvider clock) : IAccountAudit
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static SideSchema Schema { get; } = new("account", [new SideMigration(1, Tables("INTEGER PRIMARY KEY"), Tables("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"))]);

    public Task Record(AccountEvent what)
    {
        AccountMetrics.Happened(what);
        return store.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO account_audit (at, event, user_id, session_id, by_id) VALUES (@at, @Name, @UserId, @SessionId, @ById)",
                new { at = clock.GetUtcNow().ToUnixTimeMilliseconds(), what.Name, what.UserId, what.SessionId, what.ById },
                transaction),
            CancellationToken.None);
    }

    public Task<AuditPage> Read(string? name, int skip, int take, CancellationToken cancel) => store.Read(
        async connection =>
        {
            var (where, parameters) = (name is null ? "" : "WHERE event = @name", new { name, skip, take });
            var rows = await connection.QueryAsync<Row>(
                $"SELECT at, event AS Name, user_id AS UserId, session_id AS SessionId, by_id AS ById FROM account_audit {where} ORDER BY at DESC, id DESC LIMIT @take OFFSET @skip", parameters);
            var total = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM account_audit {where}", parameters);
            return new AuditPage([.. rows.Select(row => row.ToEntry())], total);
        },
        cancel);

    public Task<int> DropOld(CancellationToken cancel) => store.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM account_audit WHERE at < @before", new { before = (clock.GetUtcNow() - KeptFor).ToUnixTimeMilliseconds() }, transaction),
        cancel);

    private static string Tables(string id) => $"""
        CREATE TABLE account_audit (id {id}, at BIGINT NOT NULL, event TEXT NOT NULL, user_id TEXT, session_id TEXT, by_id TEXT);
        CREATE INDEX account_audit_of_user ON account_audit (user_id, at);
        CREATE INDEX account_audit_by_time ON account_audit (at);
        """;

    private sealed class Row
    {
        public long At { get; init; }

        public string Name { get; init; } = "";

        public string? UserId { get; init; }

        public string? SessionId { get; init; }

        public string? ById { get; init; }

        public AuditEntry ToEntry() => new(DateTimeOffset.FromUnixTimeMilliseconds(At), Name, UserId, SessionId, ById);
    }
}

/// <summary>Drops what the trail need not hold any more, once a day.</summary>
internal sealed class AccountAuditCare(AccountAudit audit, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await audit.DropOld(stoppingToken);
    }
}

using System.Data.Common;
using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Operations;

/// <summary>Inquiries in the side store.</summary>
internal sealed class InquiryStore(ISideStore store) : IInquiryStore
{
    private const string Tables =
        """
        CREATE TABLE inquiry_inquiries (
            user_id TEXT NOT NULL,
            id TEXT NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            asked_at BIGINT NOT NULL,
            answer TEXT NULL,
            answered_at BIGINT NULL,
            answered_by TEXT NULL,
            is_read INTEGER NOT NULL,
            PRIMARY KEY (user_id, id));
        CREATE INDEX inquiry_inquiries_by_time ON inquiry_inquiries (answered_at, asked_at);
        """;

    private const string Select =
        "SELECT id, user_id AS UserId, title, body, asked_at AS AskedAt, answer, answered_at AS AnsweredAt, is_read AS IsRead FROM inquiry_inquiries";

    private const string Insert =
        """
        INSERT INTO inquiry_inquiries (user_id, id, title, body, asked_at, is_read) VALUES (@UserId, @Id, @Title, @Body, @AskedAt, 1)
        ON CONFLICT DO NOTHING
        """;

    private const string SetAnswer =
        """
        UPDATE inquiry_inquiries SET answer = @Answer, answered_at = @AnsweredAt, answered_by = @AnsweredBy, is_read = 0
        WHERE user_id = @UserId AND id = @Id AND answer IS NULL
        """;

    public static SideSchema Schema { get; } = new("inquiry", [new SideMigration(1, Tables, Tables)]);

    public async Task<Inquiry?> Find(string userId, string id, CancellationToken cancel)
    {
        var row = await store.Read(connection => connection.QuerySingleOrDefaultAsync<Row>($"{Select} WHERE user_id = @userId AND id = @id", new { userId, id }), cancel);
        return row?.ToInquiry();
    }

    public Task Add(Inquiry inquiry, CancellationToken cancel) => Write(
        Insert, new { inquiry.UserId, inquiry.Id, inquiry.Title, Body = inquiry.Text, AskedAt = inquiry.AskedAt.ToUnixTimeMilliseconds() }, cancel);

    public Task Answer(Inquiry answered, string answeredBy, CancellationToken cancel) => Write(
        SetAnswer, new { answered.UserId, answered.Id, answered.Answer, AnsweredAt = answered.AnsweredAt!.Value.ToUnixTimeMilliseconds(), AnsweredBy = answeredBy }, cancel);

    public Task MarkRead(string userId, CancellationToken cancel) =>
        Write("UPDATE inquiry_inquiries SET is_read = 1 WHERE user_id = @userId AND is_read = 0", new { userId }, cancel);

    public async Task<bool> Remove(string userId, string id, CancellationToken cancel) =>
        await Write("DELETE FROM inquiry_inquiries WHERE user_id = @userId AND id = @id", new { userId, id }, cancel) == 1;

    public Task Clear(string userId, CancellationToken cancel) => Write("DELETE FROM inquiry_inquiries WHERE user_id = @userId", new { userId }, cancel);

    public Task<int> Open(string userId, CancellationToken cancel) => store.Read(
        connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM inquiry_inquiries WHERE user_id = @userId AND answered_at IS NULL", new { userId }), cancel);

    public Task<InquiriesFound> OfUser(string userId, int skip, int take, CancellationToken cancel) => Page("WHERE user_id = @userId", "asked_at DESC, id", userId, skip, take, cancel);

    public Task<InquiriesFound> OfAll(bool answered, int skip, int take, CancellationToken cancel) => answered
        ? Page("WHERE answered_at IS NOT NULL", "answered_at DESC, id", "", skip, take, cancel)
        : Page("WHERE answered_at IS NULL", "asked_at, id", "", skip, take, cancel);

    private Task<InquiriesFound> Page(string where, string order, string userId, int skip, int take, CancellationToken cancel) => store.Read(
        async connection =>
        {
            var parameters = new { userId, skip, take };
            var rows = await connection.QueryAsync<Row>($"{Select} {where} ORDER BY {order} LIMIT @take OFFSET @skip", parameters);
            return new InquiriesFound([.. rows.Select(row => row.ToInquiry())], await Count(connection, where, parameters), await Count(connection, $"{where} AND is_read = 0", parameters));
        },
        cancel);

    private static Task<int> Count(DbConnection connection, string where, object parameters) =>
        connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM inquiry_inquiries {where}", parameters);

    private Task<int> Write(string command, object parameters, CancellationToken cancel) =>
        store.Write((connection, transaction) => connection.ExecuteAsync(command, parameters, transaction), cancel);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string UserId { get; init; } = "";

        public string Title { get; init; } = "";

        public string Body { get; init; } = "";

        public long AskedAt { get; init; }

        public string? Answer { get; init; }

        public long? AnsweredAt { get; init; }

        public int IsRead { get; init; }

        public Inquiry ToInquiry() => new(
            Id, UserId, Title, Body, DateTimeOffset.FromUnixTimeMilliseconds(AskedAt), Answer, AnsweredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, IsRead == 1);
    }
}

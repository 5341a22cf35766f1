using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DoctorForU.Storage;

namespace DoctorForU.Emergency;

/// <summary>When each message of a hospital came and went. A feed tells all messages of a room at once; what it leaves out is gone.</summary>
internal static class MessageHistory
{
    private const string Gone = "UPDATE er_message_history SET gone_at = @At WHERE hpid = @Hpid AND gone_at IS NULL";

    private const string Come =
        """
        INSERT INTO er_message_history (hpid, identity, seen_at, gone_at, kind, body, severe_kind, valid_from, valid_until, blocking, automatic, department)
        SELECT @Hpid, @Identity, @SeenAt, NULL, @Kind, @Text, @SevereKind, @From, @Until, @Blocking, @Automatic, @Department
        WHERE NOT EXISTS (SELECT 1 FROM er_message_history WHERE hpid = @Hpid AND identity = @Identity AND gone_at IS NULL)
        ON CONFLICT (hpid, identity, seen_at) DO UPDATE SET gone_at = NULL
        """;

    private const string Columns =
        """
        hpid, seen_at AS SeenAt, gone_at AS GoneAt, kind, body AS Text, severe_kind AS SevereKind, valid_from AS ValidFrom, valid_until AS ValidUntil,
        blocking, automatic, department
        """;

    public static async Task Record(DbConnection connection, DbTransaction transaction, SqlDialect dialect, IReadOnlyList<HistoryEntry> entries)
    {
        var goneButThese = $"{Gone} AND {dialect.NotAmong("identity", "Identities")}";
        foreach (var (hpid, news, at) in entries)
        {
            if (news is MessagesRead { Messages: var messages })
            {
                var rows = messages.Select(message => RowOf(hpid, message, at)).ToList();
                var left = new { Hpid = hpid, At = at.ToUnixTimeMilliseconds(), Identities = rows.Select(row => row.Identity).ToList() };
                await connection.ExecuteAsync(rows.Count == 0 ? Gone : goneButThese, left, transaction);
                await connection.ExecuteAsync(Come, rows, transaction);
            }
        }
    }

    public static async Task<PastMessages> Find(DbConnection connection, SqlDialect dialect, MessageSearch search)
    {
        var where = new StringBuilder(" FROM er_message_history WHERE seen_at < @Until AND (gone_at IS NULL OR gone_at >= @From)")
            .Append(search.Hpids is null ? "" : $" AND {dialect.Among("hpid", "Hpids")}")
            .Append(search.Kind is null ? "" : " AND kind = @Kind")
            .Append(search.Severe.Count == 0 ? "" : $" AND {dialect.Among("severe_kind", "Severe")}")
            .Append(search.Blocking is null ? "" : " AND blocking = @Blocking");
        var parameters = new
        {
            Until = search.Until.ToUnixTimeMilliseconds(),
            From = search.From.ToUnixTimeMilliseconds(),
            Hpids = search.Hpids?.ToList() ?? [],
            Kind = (int)(search.Kind ?? default),
            Severe = search.Severe.ToList(),
            Blocking = search.Blocking == true ? 1 : 0,
            search.Take,
            search.Skip,
        };
        var total = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*){where}", parameters);
        var rows = await connection.QueryAsync<Found>($"SELECT {Columns}{where} ORDER BY seen_at DESC, hpid, identity LIMIT @Take OFFSET @Skip", parameters);
        return new PastMessages(rows.Select(row => row.ToMessage()).ToValueList(), total);
    }

    public static Task<int> Sweep(DbConnection connection, DbTransaction transaction, DateTimeOffset goneBefore) => connection.ExecuteAsync(
        "DELETE FROM er_message_history WHERE gone_at < @Before", new { Before = goneBefore.ToUnixTimeMilliseconds() }, transaction);

    private static Row RowOf(string hpid, ErMessage message, DateTimeOffset at) => new(
        hpid,
        IdentityOf(message),
        (message.SeenAt ?? at).ToUnixTimeMilliseconds(),
        (int)message.Kind,
        message.Text,
        message.SevereKind,
        message.From?.ToUnixTimeMilliseconds(),
        message.Until?.ToUnixTimeMilliseconds(),
        message.Blocking ? 1 : 0,
        message.Automatic is { } automatic ? automatic ? 1 : 0 : null,
        message.Department);

    /// <summary>The same for the same message read again, and for no other.</summary>
    private static string IdentityOf(ErMessage message)
    {
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{message.Kind}\u001f{message.Text}\u001f{message.SevereKind}\u001f{message.From:O}\u001f{message.Until:O}\u001f{message.Blocking}\u001f{message.Automatic}\u001f{message.Department}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 12));
    }

    private sealed record Row(
        string Hpid, string Identity, long SeenAt, int Kind, string Text, int? SevereKind, long? From, long? Until, int Blocking, int? Automatic, string? Department);

    private sealed class Found
    {
        public string Hpid { get; init; } = "";

        public long SeenAt { get; init; }

        public long? GoneAt { get; init; }

        public int Kind { get; init; }

        public string Text { get; init; } = "";

        public int? SevereKind { get; init; }

        public long? ValidFrom { get; init; }

        public long? ValidUntil { get; init; }

        public int Blocking { get; init; }

        public int? Automatic { get; init; }

        public string? Department { get; init; }

        public PastMessage ToMessage() => new(
            Hpid,
            new ErMessage((ErMessageKind)Kind, Text, SevereKind, At(ValidFrom), At(ValidUntil), Blocking == 1, Automatic is { } automatic ? automatic == 1 : null, Department, At(SeenAt)),
            At(GoneAt));

        private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known).InKorea() : null;
    }
}

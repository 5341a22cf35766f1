using System.Globalization;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using DoctorForU.EasyResponse.Tokens;
using DoctorForU.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.EasyResponse.Audit;

public sealed class AuditTests(AuditTests.UsedServer used) : IClassFixture<AuditTests.UsedServer>
{
    private const string WithoutTriggers = "DROP TRIGGER audit_line_update; DROP TRIGGER audit_line_delete;";

    [Theory]
    [InlineData("UPDATE audit_line SET Actor = 'organisation:nobody' WHERE Sequence = 3", "line 3 is not as it was written")]
    [InlineData("UPDATE audit_line SET Outcome = 'Permit' WHERE Outcome = 'Refuse'", "is not as it was written")]
    [InlineData("UPDATE audit_line SET At = At + 1 WHERE Sequence = 2", "line 2 is not as it was written")]
    [InlineData("UPDATE audit_line SET Person = 19 WHERE Person IS NOT NULL", "is not as it was written")]
    [InlineData("UPDATE audit_line SET Reason = NULL WHERE Sequence = 5", "line 5 is not as it was written")]
    [InlineData("DELETE FROM audit_line WHERE Sequence = 1", "line 1 is missing")]
    [InlineData("DELETE FROM audit_line WHERE Sequence = 4", "line 4 is missing")]
    [InlineData("DELETE FROM audit_line WHERE Sequence = (SELECT MAX(Sequence) FROM audit_line)", "is missing")]
    [InlineData("DELETE FROM audit_line WHERE Sequence = 4; UPDATE audit_line SET Sequence = Sequence - 1 WHERE Sequence > 4", "line 4 is not as it was written")]
    [InlineData("UPDATE audit_line SET Sequence = -1 WHERE Sequence = 3; UPDATE audit_line SET Sequence = 3 WHERE Sequence = 4; UPDATE audit_line SET Sequence = 4 WHERE Sequence = -1", "line 3 is not as it was written")]
    [InlineData("DELETE FROM audit_line", "line 1 is missing")]
    [InlineData("DELETE FROM audit_head", "the end is not sealed")]
    [InlineData("DELETE FROM audit_line WHERE Sequence = (SELECT MAX(Sequence) FROM audit_line); UPDATE audit_head SET Sequence = Sequence - 1, Chain = (SELECT Chain FROM audit_line ORDER BY Sequence DESC LIMIT 1)", "the seal of the end is not as it was written")]
    [InlineData("UPDATE audit_head SET Sequence = Sequence + 1; CREATE TABLE copy AS SELECT * FROM audit_line ORDER BY Sequence DESC LIMIT 1; UPDATE copy SET Sequence = Sequence + 1; INSERT INTO audit_line SELECT * FROM copy", "is not as it was written")]
    public async Task What_was_done_to_the_audit_is_found(string deed, string fault)
    {
        var folder = WithAudit();
        await Do(folder, WithoutTriggers + deed);

        var (exit, _, errors) = await Verify(folder);

        Assert.Equal(1, exit);
        Assert.Contains(fault, errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("UPDATE audit_line SET Actor = 'somebody'")]
    [InlineData("DELETE FROM audit_line")]
    public async Task The_database_itself_refuses_to_change_a_line(string deed)
    {
        var folder = WithAudit();

        await Assert.ThrowsAsync<SqliteException>(() => Do(folder, deed));

        Assert.Equal(0, (await Verify(folder)).Exit);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_whole_audit_is_told_with_its_last_line_which_the_next_check_can_ask_for()
    {
        var folder = WithAudit();

        var (exit, output, _) = await Verify(folder);
        var known = output.Split("--known ")[1].Trim();
        var (again, _, _) = await Verify(folder, "--known", known);
        var (exchanged, _, errors) = await Verify(folder, "--known", "1:" + known.Split(':')[1]);

        Assert.Equal((0, 0, 1), (exit, again, exchanged));
        Assert.Contains("earlier check", errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Lines_that_come_at_once_hang_together_without_gaps()
    {
        await using var server = await RunningServer.Start();
        var audit = server.Services.GetRequiredService<AuditLog>();

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(number => Task.Run(() => audit.Write(
            new($"organisation:{number}", "127.0.0.1", AuditActs.TreatmentsSearch, AuditOutcome.Permit, number, null, null), CancellationToken.None)))).OrFail();

        var finding = await server.Services.GetRequiredService<AuditVerifier>().Verify(null, CancellationToken.None);
        Assert.Null(finding.Fault);
        Assert.True(finding.Lines >= 2_000);
    }

    [Fact]
    public async Task Nothing_is_read_while_the_audit_cannot_be_written()
    {
        await using var server = await RunningServer.Start();
        var member = await server.Approved("감사병원", Scopes.Read, Scopes.ReadByNumber);
        await Do(server.Folder, "CREATE TRIGGER full BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'full'); END;");

        var refused = await member.SearchNumber(RunningServer.Person(0).ResidentNumber);
        await Do(server.Folder, "DROP TRIGGER full");
        var let = await member.SearchNumber(RunningServer.Person(0).ResidentNumber);

        await Problem.Of(refused, System.Net.HttpStatusCode.InternalServerError, "server.failed");
        await RunningServer.Answer(let);
    }

    [Fact]
    public async Task The_monthly_review_shows_who_read_whom_at_night_and_who_tries_numbers()
    {
        // 23:30 in Korea, in the last hour of a month.
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 30, 14, 30, 0, TimeSpan.Zero));
        await using var server = await RunningServer.StartWith(clock, null);
        var member = await server.Approved("야간병원", Scopes.Read, Scopes.ReadByNumber);
        await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(0).ResidentNumber));
        await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(0).ResidentNumber));
        await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(1).ResidentNumber));
        await RunningServer.Answer(await member.SearchNumber("900101-1991234"));
        await member.Http.GetAsync("/records/medications/nonsense");
        clock.Advance(TimeSpan.FromMinutes(14));
        using var administrator = server.NewClient(await server.LogIn());

        var review = (await administrator.GetFromJsonAsync<MonthReview>("/admin/audit/review?month=2026-11"))!;
        var next = (await administrator.GetFromJsonAsync<MonthReview>("/admin/audit/review?month=2026-12"))!;

        var caller = Assert.Single(review.Items, item => item.Actor == $"organisation:{member.Id}");

        // Its token and four searches were permitted, all of them at night; the prescription was not there.
        Assert.Equal((5, 1, 5, 2, 1, 2), (caller.Permitted, caller.Refused, caller.AtNight, caller.People, caller.UnknownNumbers, caller.MostReadPerson));
        Assert.Equal(new ReasonCount(AuditActs.MedicationRead, "medication.unknown", 1), Assert.Single(caller.Refusals));
        Assert.Equal(0, next.Total);
    }

    /// <summary>A folder of its own, as the server that was used a little left it.</summary>
    private string WithAudit()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-easyresponse-audit-").FullName;
        foreach (var file in Directory.GetFiles(used.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static async Task<(int Exit, string Output, string Errors)> Verify(string folder, params string[] more)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var exit = await AuditCommand.Run([.. more, .. RunningServer.Settings(folder)], output, errors);
        SqliteConnection.ClearAllPools();
        return (exit, output.ToString(), errors.ToString());
    }

    private static async Task Do(string folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "records.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The folder of a server that was used a little and has stopped.</summary>
    public sealed class UsedServer : IAsyncLifetime
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("doctorforu-easyresponse-used-").FullName;

        public async ValueTask InitializeAsync()
        {
            await using var server = await RunningServer.StartWith(null, Folder);
            var member = await server.Approved("장부병원", Scopes.Read, Scopes.ReadByNumber);
            await member.SearchNumber(RunningServer.Person(0).ResidentNumber);
            await member.SearchNumber(RunningServer.Person(1).ResidentNumber);
            await member.Http.GetAsync("/records/medications/nonsense");
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(Folder, recursive: true);
            return default;
        }
    }
}

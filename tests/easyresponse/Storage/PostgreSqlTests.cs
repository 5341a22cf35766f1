using System.Net;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Running;
using DoctorForU.EasyResponse.Tokens;
using DoctorForU.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DoctorForU.EasyResponse.Storage;

public sealed class PostgreSqlTests
{
    [Fact]
    public async Task Everything_works_the_same_on_PostgreSQL()
    {
        await using var postgres = await PostgreSqlServer.Start();
        await using var server = await RunningServer.Start("--Database:Kind=PostgreSql", $"--Database:Connection={await postgres.NewDatabase()};Timeout=60;Command Timeout=120");
        var member = await server.Approved("포스트그레병원", Scopes.All);
        using var administrator = await server.Administrator();

        var subject = await member.Verified(RunningServer.Person(0));
        Assert.Equal(subject, await member.Verified(RunningServer.Person(0)));
        var bySubject = await RunningServer.Answer(await member.SearchSubject(subject));
        Assert.Equal(HttpStatusCode.Accepted, (await administrator.PostAsync("/admin/number-keys", null)).StatusCode);
        await Patience.Until(async () => (await RunningServer.Answer(await administrator.GetAsync("/admin/number-keys"))).GetProperty("remaining").GetInt32() == 0);
        var byNumber = await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(0).ResidentNumber));
        await RunningServer.Answer(await administrator.PostAsync($"/admin/organisations/{member.Id}/suspend", null));

        Assert.True(bySubject.GetProperty("total").GetInt32() > 0);
        Assert.Equal(bySubject.GetProperty("total").GetInt32(), byNumber.GetProperty("total").GetInt32());
        await Problem.Of(await member.SearchSubject(subject), HttpStatusCode.Unauthorized, "organisation.suspended");
        Assert.Null((await server.Services.GetRequiredService<AuditVerifier>().Verify(null, CancellationToken.None)).Fault);
        Assert.NotEmpty((await administrator.GetFromJsonAsync<MonthReview>("/admin/audit/review"))!.Items);
        await using var records = server.Open();
        await Assert.ThrowsAsync<PostgresException>(() => records.AuditLines.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<PostgresException>(() => records.Database.ExecuteSqlAsync($"UPDATE audit_line SET \"Actor\" = 'somebody'"));
    }
}

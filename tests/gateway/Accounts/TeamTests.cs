using System.Net;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class TeamTests(SharedGateway shared)
{
    private const string Hospital = "A2600001";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task The_code_for_the_first_operator_is_the_owners_alone_and_works_once()
    {
        await using var fresh = await RunningGateway.Start();
        var mode = OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(fresh.FirstOperatorFile);
        var code = (await File.ReadAllTextAsync(fresh.FirstOperatorFile)).Trim();
        using var stranger = new Person(fresh);
        using var guess = await stranger.Send(HttpMethod.Post, "/api/auth/first-operator", Cast.FirstOperatorBody(stranger, await stranger.ProveAddress(), "guess"));

        using var first = await Cast.FirstOperator(fresh);
        using var second = new Person(fresh);
        using var again = await second.Send(HttpMethod.Post, "/api/auth/first-operator", Cast.FirstOperatorBody(second, await second.ProveAddress(), code));

        Assert.Equal(OwnerOnly, mode);
        Assert.False(File.Exists(fresh.FirstOperatorFile));
        await Problem.Of(guess, HttpStatusCode.BadRequest, "auth.first-operator-refused");
        await Problem.Of(again, HttpStatusCode.BadRequest, "auth.first-operator-refused");
        using var leaving = await first.Send(HttpMethod.Post, "/api/me/deletion", new { password = Person.Password });
        await Problem.Of(leaving, HttpStatusCode.Conflict, "auth.last-operator");
    }

    [Fact]
    public async Task Nobody_is_invited_to_a_hospital_that_the_directory_does_not_list()
    {
        await using var fresh = await RunningGateway.Start();
        using var operators = await Cast.FirstOperator(fresh);
        await ReservationGateway.Knows(fresh.Services, ReservationGateway.Hospital(Hospital, "하늘병원", 37.57, 126.98));

        using var known = await operators.Send(HttpMethod.Post, "/api/ops/invitations", new { email = "nurse@mail.example", role = "staff", hpid = Hospital, language = "ko" });
        using var unknown = await operators.Send(HttpMethod.Post, "/api/ops/invitations", new { email = "other@mail.example", role = "staff", hpid = "A2600002", language = "ko" });

        Assert.Equal(HttpStatusCode.Created, known.StatusCode);
        Assert.Equal("hpid.unknown", (await Person.Body(unknown)).GetProperty("errors").GetProperty("hpid")[0].GetString());
    }

    [Fact]
    public async Task Staff_is_invited_to_one_hospital_and_the_invitation_works_once()
    {
        var operators = (await shared.People()).Operator;
        using var nurse = await Cast.Invited(gateway, operators, "staff", Hospital);

        var me = await nurse.Reads("/api/me");
        var staff = await operators.Reads($"/api/ops/staff?hpid={Hospital}");
        using var another = new Person(gateway);
        using var again = await Cast.Accept(another, await Cast.TokenInMail(gateway, nurse));

        Assert.Equal(("staff", Hospital), (me.GetProperty("role").GetString(), me.GetProperty("hpid").GetString()));
        Assert.Contains(nurse.Id, staff.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("userId").GetString()));
        await Problem.Of(again, HttpStatusCode.BadRequest, "auth.invitation-refused");
    }

    [Fact]
    public async Task Who_is_removed_is_shut_out_and_a_withdrawn_invitation_is_worth_nothing()
    {
        var operators = (await shared.People()).Operator;
        using var nurse = await Cast.Invited(gateway, operators, "staff", Hospital);
        using var invited = new Person(gateway);
        using var invitation = await operators.Send(HttpMethod.Post, "/api/ops/invitations", new { email = invited.Email, role = "staff", hpid = Hospital, language = "ko" });
        using var twice = await operators.Send(HttpMethod.Post, "/api/ops/invitations", new { email = invited.Email, role = "staff", hpid = Hospital, language = "ko" });
        var id = (await Person.Body(invitation)).GetProperty("id").GetString();

        using var removed = await operators.Send(HttpMethod.Delete, $"/api/ops/staff/{nurse.Id}?hpid={Hospital}");
        using var withdrawn = await operators.Send(HttpMethod.Delete, $"/api/ops/invitations/{id}?hpid={Hospital}");
        using var accepted = await Cast.Accept(invited, await Cast.TokenInMail(gateway, invited));
        await nurse.IsShutOut();

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (removed.StatusCode, withdrawn.StatusCode));
        await Problem.Of(twice, HttpStatusCode.Conflict, "auth.invitation-pending");
        await Problem.Of(accepted, HttpStatusCode.BadRequest, "auth.invitation-refused");
        await Problem.Of(await nurse.LogIn(), HttpStatusCode.Unauthorized, "auth.login-refused");
    }
}

using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>The gateway's check is not the only one: a grain that is called for somebody else, past every route, gives nothing and changes nothing.</summary>
public sealed class ForeignCallerTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    private IGrainFactory Grains => gateway.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task An_account_answers_nobody_but_its_owner()
    {
        using var owner = await Person.LoggedIn(gateway);
        using var other = await Person.LoggedIn(gateway);
        var user = Grains.GetGrain<IUserGrain>(owner.Id);
        var foreign = new Caller(other.Id, AccountRole.Patient, Hpid: null, other.SessionId);

        Assert.Null(await user.Profile(other.Id));
        Assert.Null(await user.ChangeProfile(other.Id, new("Changed", null, null, null), "foreign-1"));
        Assert.Empty(await user.Sessions(other.Id));
        Assert.False(await user.EndSession(other.Id, owner.SessionId));
        await user.EndSessions(other.Id, except: null);
        Assert.Equal(AccountOutcomeKind.NoAccount, (await user.ChangePassword(foreign, Person.Password, "haru-bam-byeol 9", "foreign-2")).Kind);
        Assert.Equal(AccountOutcomeKind.NoAccount, (await user.Delete(other.Id, Person.Password)).Kind);
        Assert.False(await Grains.GetGrain<ISessionGrain>(owner.SessionId).End(other.Id));

        Assert.Equal("Person Example", (await owner.Reads("/api/me")).GetProperty("name").GetString());
        await owner.LogsIn();
    }

    [Fact]
    public async Task A_team_obeys_operators_and_nobody_else()
    {
        var cast = await shared.People();
        var team = Grains.GetGrain<ITeamGrain>(TeamKeys.Of(Cast.HospitalX));
        Caller[] strangers =
        [
            new(cast.PatientA.Id, AccountRole.Patient, Hpid: null, "s_0"),
            new(cast.StaffOfX.Id, AccountRole.Staff, Cast.HospitalX, "s_0"),
            new(cast.StaffOfY.Id, AccountRole.Staff, Cast.HospitalY, "s_0"),
        ];
        foreach (var caller in strangers)
        {
            Assert.Null(await team.Invite(caller, "stranger@mail.example", Language.En, "foreign"));
            Assert.Empty(await team.Pending(caller));
            Assert.Empty(await team.Members(caller));
            Assert.False(await team.Withdraw(caller, "i_0"));
            Assert.Equal(AccountOutcomeKind.NoAccount, (await team.Remove(caller, cast.StaffOfX.Id)).Kind);
        }

        Assert.Equal(AccountOutcomeKind.NoAccount, (await team.Leave(strangers[2], Person.Password)).Kind);
        Assert.Contains(await team.Members(new(cast.Operator.Id, AccountRole.Operator, Hpid: null, "s_0")), member => member.UserId == cast.StaffOfX.Id);
    }
}

using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

public sealed class HospitalGrainTests
{
    private const string Hospital = "A1100000";

    [Fact]
    public async Task What_a_hospital_registered_is_read_once_and_outlives_a_restart()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        nation.Api.Registers(Hospital, beds: 440);

        var asked = nation.Clock.GetUtcNow();
        var first = await nation.Hospital(Hospital).Registered();
        await nation.Restart();
        var again = await nation.Hospital(Hospital).Registered();

        Assert.Equal((RegisteredState.Known, [new RegisteredBeds(RegisteredBedKind.Total, 440)]), (first.State, first.Sheet!.Beds));
        Assert.Equal(first, again);
        Assert.Equal(1, nation.RegistryCalls);
        Assert.Equal(asked, first.ReadAt);
    }

    [Fact]
    public async Task Out_of_date_it_is_read_anew_and_stays_with_its_date_when_it_cannot_be()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        nation.Api.Registers(Hospital, beds: 440);
        var first = await nation.Hospital(Hospital).Registered();

        nation.Clock.Advance(TimeSpan.FromDays(8));
        nation.Api.Fails(IsRegistry, 500, "Unexpected error(s)");
        var stale = await nation.Hospital(Hospital).Registered();
        nation.Api.Recovers();
        nation.Api.Registers(Hospital, beds: 450);
        nation.Clock.Advance(TimeSpan.FromMinutes(6));
        var fresh = await nation.Hospital(Hospital).Registered();

        Assert.Equal(first, stale);
        Assert.Equal(450, fresh.Sheet!.Beds[0].Count);
    }

    [Fact]
    public async Task Where_nothing_was_ever_read_it_is_unavailable_and_not_asked_for_again_at_once()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        nation.Api.Fails(IsRegistry, 200, "<html>점검</html>");

        var answers = new[] { await nation.Hospital(Hospital).Registered(), await nation.Hospital(Hospital).Registered() };

        Assert.All(answers, answer => Assert.Equal(RegisteredAnswer.Of(RegisteredState.Unavailable), answer));
        Assert.Equal(1, nation.RegistryCalls);
    }

    [Fact]
    public async Task Calls_stay_in_the_day_s_budget()
    {
        await using var nation = await DirectoryCluster.Start(hospitals: 45, dailyQuota: 40);
        await nation.PullsWhole();
        for (var number = 0; number < 45; number++)
            await nation.Hospital($"A11{number:00000}").Registered();

        Assert.Equal(40, nation.RegistryCalls);
    }

    [Fact]
    public async Task A_pharmacy_registers_nothing_and_what_is_not_listed_costs_no_call()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();

        var pharmacy = await nation.Hospital("C1100000").Registered();
        var unknown = await nation.Hospital("A9999999").Registered();

        Assert.Equal(new RegisteredAnswer(RegisteredState.Known, RegisteredSheet.Empty, null), pharmacy);
        Assert.Equal(RegisteredState.NotListed, unknown.State);
        Assert.Null(await nation.Hospital("A9999999").Listing());
        Assert.Equal("병원0", (await nation.Hospital(Hospital).Listing())!.Name);
        Assert.Equal(0, nation.RegistryCalls);
    }

    private static bool IsRegistry(NationalQuestion question) => question.Path == HospitalRegistry.Operation;
}

namespace DoctorForU.Browser.Accounts;

public sealed class TeamTests(LiveSystem system)
{
    private const string Hospital = "A1100017";

    [Fact]
    public async Task The_first_operator_invites_a_nurse_who_makes_an_account_for_one_hospital_and_is_sent_away_again()
    {
        await using var visit = await system.Open("/first-operator", 390);
        var founder = Person.Another();
        await visit.VerifyMail(system, founder.Email);
        await visit.Describe(founder);
        await visit.Field("off").FillAsync("not this one");
        await visit.Submit();
        await visit.Says("코드가 맞지 않습니다.");
        await visit.Field("off").FillAsync(await File.ReadAllTextAsync(system.FirstOperatorFile));
        await visit.Submit();
        await visit.IsAt("/my/profile");

        var name = await system.NameOf(Hospital);
        await visit.ChooseHospital(name, Hospital);
        var invited = Person.Another();
        await visit.Page.Locator("input[name=email]").FillAsync(invited.Email);
        await visit.Submit();
        await Assertions.Expect(visit.Page.GetByTestId("pending")).ToContainTextAsync(invited.Email);
        await using var nurse = await system.Open("about:blank", 390);
        await nurse.Page.GotoAsync(await system.LinkTo(invited.Email, "invitation"));
        await nurse.Says(name);
        await nurse.Describe(invited);
        await nurse.Submit();
        await nurse.IsAt("/my/profile");
        await nurse.Says("병원 직원");
        await nurse.Says(name);

        await visit.ChooseHospital(name, Hospital);
        await Assertions.Expect(visit.Page.GetByTestId("members")).ToContainTextAsync(invited.LoginId);
        await visit.IsAccessible();
        await visit.FitsItsWidth();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "계정 닫기" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "정말 닫기" }).ClickAsync();
        await visit.Says("계정이 없습니다.");
        await nurse.Page.ReloadAsync();
        await nurse.IsAt("/login");
        Assert.Empty(visit.Complaints.Concat(nurse.Complaints));
    }

    [Fact]
    public async Task A_patient_is_told_that_the_operators_page_is_not_theirs()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/ops/team");

        await visit.Says("운영자만 볼 수 있는 쪽입니다.");
    }
}

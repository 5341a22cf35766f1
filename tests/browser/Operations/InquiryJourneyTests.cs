using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser.Operations;

public sealed class InquiryJourneyTests(LiveSystem system)
{
    [Fact]
    public async Task An_inquiry_is_asked_answered_by_an_operator_and_its_answer_is_new_until_it_was_seen()
    {
        await using var patient = await system.OpenAs(await system.Member(), "/my/inquiries", 390);
        await patient.Page.GetByTestId("ask-form").Locator("input").FillAsync("주차장이 있나요?", new() { Timeout = 20_000 });
        await patient.Page.GetByTestId("ask-form").Locator("textarea").First.FillAsync("차로 가려고 합니다.");
        await patient.Submit();
        await patient.Says("보냈습니다.");

        await using var desk = await system.OpenAs(await system.OperatorAtOnce(), "/ops/inquiries", 390);
        var asked = desk.Page.GetByRole(AriaRole.Article, new() { Name = "주차장이 있나요?" });
        await asked.Locator("textarea").First.FillAsync("네, 지하에 있습니다.", new() { Timeout = 20_000 });
        await desk.IsAccessible();
        await desk.FitsItsWidth();
        await asked.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(asked).ToBeHiddenAsync();

        await patient.Page.GotoAsync("/my");
        await Assertions.Expect(patient.Page.GetByTestId("unread-answers")).ToContainTextAsync("주차장이 있나요?", new() { Timeout = 20_000 });
        await patient.IsAccessible();
        await patient.Page.GetByRole(AriaRole.Link, new() { Name = "주차장이 있나요?" }).ClickAsync();
        await Assertions.Expect(patient.Page.GetByTestId("inquiries")).ToContainTextAsync("네, 지하에 있습니다.", new() { Timeout = 20_000 });
        await patient.Page.GetByRole(AriaRole.Link, new() { Name = "내 페이지" }).First.ClickAsync();
        await Assertions.Expect(patient.Page.GetByTestId("unread-answers")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        Assert.Empty(patient.Complaints.Concat(desk.Complaints));
    }
}

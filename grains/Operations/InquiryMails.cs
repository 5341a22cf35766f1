using DoctorForU.Accounts;

namespace DoctorForU.Operations;

/// <summary>The mails of inquiries, in Korean and English. What was asked and answered is on the page alone.</summary>
internal static class InquiryMails
{
    public static OutgoingMail Answered(string inquiryId, string to, Uri publicUrl, Language language) =>
        MailPage.Make("inquiry", to, WordsOf(publicUrl, language), language) with { Id = $"inquiry-{inquiryId}" };

    private static MailWords WordsOf(Uri publicUrl, Language language) => language switch
    {
        Language.Ko => new(
            "DoctorForU 문의에 답이 왔습니다",
            "문의에 답이 왔습니다",
            ["남기신 문의에 운영자가 답했습니다. 내 페이지에서 보실 수 있습니다."],
            Link: new(publicUrl, "/my/inquiries"), LinkText: "답 보기"),
        _ => new(
            "Your DoctorForU inquiry was answered",
            "Your inquiry was answered",
            ["An operator answered your inquiry. You find the answer on your page."],
            Link: new(publicUrl, "/my/inquiries"), LinkText: "Read the answer"),
    };
}

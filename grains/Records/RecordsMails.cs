using DoctorForU.Accounts;

namespace DoctorForU.Records;

/// <summary>The mails of medical records, in Korean and English.</summary>
internal static class RecordsMails
{
    public static OutgoingMail BindingRefused(string to, Uri publicUrl, Language language) => MailPage.Make("records-binding", to, language switch
    {
        Language.Ko => new(
            "DoctorForU 본인 확인 알림",
            "다른 계정에서 본인 확인을 시도했습니다",
            ["다른 DoctorForU 계정이 회원님과 같은 사람으로 본인 확인을 마치려 했고, 거절되었습니다. 회원님의 진료 정보는 그 계정에 보이지 않습니다.", "본인이 다른 계정으로 시도한 것이 아니라면, 휴대전화와 메일의 보안을 확인해 주세요."],
            Link: new(publicUrl, "/my/records"), LinkText: "조회 기록 보기"),
        _ => new(
            "DoctorForU: a try to bind your records",
            "Another account tried to be you",
            ["Another DoctorForU account tried to bind the person that your account is bound to, and was refused. It sees nothing of your records.", "If that was not you with another account, check the security of your phone and mail."],
            Link: new(publicUrl, "/my/records"), LinkText: "Who looked at my records"),
    }, language);
}

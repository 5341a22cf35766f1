namespace DoctorForU.Accounts;

/// <summary>The mails of accounts, in Korean and English.</summary>
internal static class AccountMails
{
    public static OutgoingMail Code(string to, string code, AccountOptions options, Language language) => MailPage.Make("code", to, language switch
    {
        Language.Ko => new(
            $"DoctorForU 인증 코드 {code}",
            "메일 주소 인증",
            [$"회원 가입 화면에 아래 인증 코드를 입력해 주세요. {Minutes(options.CodeLife)}분 동안 한 번만 쓸 수 있습니다.", "요청하지 않으셨다면 이 메일을 무시하셔도 됩니다. 코드를 아무에게도 알려 주지 마세요."],
            Code: code),
        _ => new(
            $"DoctorForU code {code}",
            "Confirm your mail address",
            [$"Enter this code on the sign-up page. It works once, within {Minutes(options.CodeLife)} minutes.", "If you did not ask for it, you can ignore this mail. Tell the code to nobody."],
            Code: code),
    }, language);

    public static OutgoingMail AlreadySignedUp(string to, AccountOptions options, Language language) => MailPage.Make("known", to, language switch
    {
        Language.Ko => new(
            "DoctorForU 계정이 이미 있습니다",
            "이미 가입된 메일 주소입니다",
            ["이 메일 주소로 회원 가입이 시도되었지만, 이미 계정이 있습니다. 본인이라면 로그인하거나 비밀번호를 다시 설정해 주세요.", "요청하지 않으셨다면 이 메일을 무시하셔도 됩니다."],
            Link: new(options.PublicUrl, "/login"), LinkText: "로그인"),
        _ => new(
            "You have a DoctorForU account",
            "This address has an account already",
            ["Somebody tried to sign up with this mail address, which has an account. If it was you, log in or choose a new password.", "If it was not you, you can ignore this mail."],
            Link: new(options.PublicUrl, "/login"), LinkText: "Log in"),
    }, language);

    public static OutgoingMail Reset(string to, string token, string? loginId, AccountOptions options, Language language) => MailPage.Make("reset", to, language switch
    {
        Language.Ko => new(
            "DoctorForU 비밀번호 다시 설정",
            "비밀번호 다시 설정",
            [$"로그인 아이디는 {loginId}입니다. 새 비밀번호를 정하려면 아래 단추를 누르세요. {Minutes(options.ResetLife)}분 동안 한 번만 쓸 수 있습니다.", "요청하지 않으셨다면 이 메일을 무시하셔도 됩니다. 비밀번호는 바뀌지 않습니다."],
            Link: new(options.PublicUrl, $"/reset-password#token={token}"), LinkText: "새 비밀번호 정하기"),
        _ => new(
            "Choose a new DoctorForU password",
            "Choose a new password",
            [$"Your login id is {loginId}. Use this link to choose a new password. It works once, within {Minutes(options.ResetLife)} minutes.", "If you did not ask for it, you can ignore this mail; your password stays."],
            Link: new(options.PublicUrl, $"/reset-password#token={token}"), LinkText: "Choose a new password"),
    }, language);

    public static OutgoingMail NothingToReset(string to, AccountOptions options, Language language) => MailPage.Make("unknown", to, language switch
    {
        Language.Ko => new(
            "DoctorForU 비밀번호 다시 설정 요청",
            "이 주소로는 비밀번호를 다시 설정할 수 없습니다",
            ["이 메일 주소에는 비밀번호로 로그인하는 DoctorForU 계정이 없습니다. 다른 주소로 가입하셨거나 소셜 로그인을 쓰시는지 확인해 주세요.", "요청하지 않으셨다면 이 메일을 무시하셔도 됩니다."],
            Link: new(options.PublicUrl, "/signup"), LinkText: "회원 가입"),
        _ => new(
            "Your DoctorForU password request",
            "There is no password to reset for this address",
            ["No DoctorForU account with a password has this mail address. You may have signed up with another address, or log in through a provider.", "If you did not ask for it, you can ignore this mail."],
            Link: new(options.PublicUrl, "/signup"), LinkText: "Sign up"),
    }, language);

    public static OutgoingMail Invitation(string to, string token, AccountRole role, AccountOptions options, Language language) => MailPage.Make("invitation", to, language switch
    {
        Language.Ko => new(
            "DoctorForU 초대",
            role == AccountRole.Staff ? "병원 직원 계정 초대" : "운영자 계정 초대",
            [$"DoctorForU 업무용 계정을 만들려면 아래 단추를 누르세요. {(int)options.InvitationLife.TotalDays}일 동안 한 번만 쓸 수 있습니다.", "예상하지 못한 초대라면 이 메일을 무시하셔도 됩니다."],
            Link: new(options.PublicUrl, $"/invitation#token={token}"), LinkText: "계정 만들기"),
        _ => new(
            "You are invited to DoctorForU",
            role == AccountRole.Staff ? "Your account as hospital staff" : "Your account as an operator",
            [$"Use this link to make your work account. It works once, within {(int)options.InvitationLife.TotalDays} days.", "If you did not expect it, you can ignore this mail."],
            Link: new(options.PublicUrl, $"/invitation#token={token}"), LinkText: "Make the account"),
    }, language);

    private static int Minutes(TimeSpan life) => (int)life.TotalMinutes;
}

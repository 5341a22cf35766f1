using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Social;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Accounts;

internal sealed record LoginIdJson(string LoginId, bool Available, string? Problem);

internal sealed record PasswordCheckRequest(string? Password, string? LoginId, string? Email, string? Name);

internal sealed record PasswordCheckJson(PasswordStrength Strength, IReadOnlyList<string> Problems);

internal sealed record EmailCodeRequest(string? Email, string? Language);

internal sealed record EmailCodeJson(DateTimeOffset ExpiresAt, DateTimeOffset ResendAfter);

internal sealed record VerifyCodeRequest(string? Email, string? Code);

internal sealed record TicketJson(string Ticket, DateTimeOffset ExpiresAt);

internal sealed record SignUpRequest(
    string? LoginId, string? Password, string? Name, string? Email, string? EmailTicket, string? Phone, string? Language, NotificationsJson? Notifications);

internal sealed record NotificationsJson(bool Reservations, bool Reminders, bool Inquiries)
{
    public static NotificationsJson From(MailChoices choices) => new(choices.Reservations, choices.Reminders, choices.Inquiries);

    public MailChoices ToChoices() => new(Reservations, Reminders, Inquiries);
}

internal sealed record SignedUpJson(string Id, string? LoginId);

internal sealed record LoginRequest(string? LoginId, string? Password);

internal sealed record LogoutRequest(bool? Everywhere);

internal sealed record SessionJson(string AccessToken, DateTimeOffset ExpiresAt, string SessionId, SessionUserJson User);

internal sealed record SessionUserJson(string Id, string? LoginId, string Name, AccountRole Role, string? Hpid, Language Language)
{
    public static SessionUserJson From(Profile profile) =>
        new(profile.Id, profile.LoginId, profile.Name, profile.Role, profile.Hpid, profile.Language);
}

internal sealed record ProfileJson(
    string Id,
    string? LoginId,
    AccountRole Role,
    string? Hpid,
    string Name,
    string Email,
    string Phone,
    Language Language,
    NotificationsJson Notifications,
    DateTimeOffset CreatedAt)
{
    public static ProfileJson From(Profile profile) => new(
        profile.Id,
        profile.LoginId,
        profile.Role,
        profile.Hpid,
        profile.Name,
        profile.Email,
        profile.Phone,
        profile.Language,
        NotificationsJson.From(profile.Notifications),
        profile.CreatedAt.InAnswers());
}

internal sealed record ProfileChangeRequest(string? Name, string? Phone, string? Language, NotificationsJson? Notifications);

internal sealed record DeviceJson(string Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool Current);

internal sealed record DeviceList(IReadOnlyList<DeviceJson> Items, int Total);

internal sealed record PasswordChangeRequest(string? CurrentPassword, string? NewPassword);

internal sealed record PasswordResetRequest(string? Email, string? Language);

internal sealed record PasswordResetJson(DateTimeOffset ResendAfter);

internal sealed record PasswordResetCompleteRequest(string? Token, string? Password);

internal sealed record DeletionRequest(string? Password);

internal sealed record InvitationLookRequest(string? Token);

internal sealed record InvitationLookJson(string Email, AccountRole Role, string? Hpid, DateTimeOffset ExpiresAt);

internal sealed record InvitationAcceptRequest(string? Token, string? LoginId, string? Password, string? Name, string? Phone, string? Language);

internal sealed record FirstOperatorRequest(
    string? Code, string? LoginId, string? Password, string? Name, string? Email, string? EmailTicket, string? Phone, string? Language);

internal sealed record InvitationRequest(string? Email, string? Role, string? Hpid, string? Language);

internal sealed record InvitationJson(string Id, string Email, AccountRole Role, string? Hpid, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    public static InvitationJson From(Invitation invitation) =>
        new(invitation.Id, invitation.Address, invitation.Role, invitation.Hpid, invitation.CreatedAt.InAnswers(), invitation.ExpiresAt.InAnswers());
}

internal sealed record InvitationList(IReadOnlyList<InvitationJson> Items, int Total);

internal sealed record StaffJson(string UserId, string? LoginId, string Name, string Email, AccountRole Role, string? Hpid, DateTimeOffset Since)
{
    public static StaffJson From(TeamMember member) =>
        new(member.UserId, member.LoginId, member.Name, member.Address, member.Role, member.Hpid, member.Since.InAnswers());
}

internal sealed record StaffList(IReadOnlyList<StaffJson> Items, int Total);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseConverter<AccountRole>), typeof(CamelCaseConverter<Language>), typeof(CamelCaseConverter<PasswordStrength>), typeof(CamelCaseConverter<SocialProvider>)])]
[JsonSerializable(typeof(LoginIdJson))]
[JsonSerializable(typeof(PasswordCheckRequest))]
[JsonSerializable(typeof(PasswordCheckJson))]
[JsonSerializable(typeof(EmailCodeRequest))]
[JsonSerializable(typeof(EmailCodeJson))]
[JsonSerializable(typeof(VerifyCodeRequest))]
[JsonSerializable(typeof(TicketJson))]
[JsonSerializable(typeof(SignUpRequest))]
[JsonSerializable(typeof(SignedUpJson))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(LogoutRequest))]
[JsonSerializable(typeof(SessionJson))]
[JsonSerializable(typeof(ProfileJson))]
[JsonSerializable(typeof(ProfileChangeRequest))]
[JsonSerializable(typeof(DeviceList))]
[JsonSerializable(typeof(PasswordChangeRequest))]
[JsonSerializable(typeof(PasswordResetRequest))]
[JsonSerializable(typeof(PasswordResetJson))]
[JsonSerializable(typeof(PasswordResetCompleteRequest))]
[JsonSerializable(typeof(DeletionRequest))]
[JsonSerializable(typeof(InvitationLookRequest))]
[JsonSerializable(typeof(InvitationLookJson))]
[JsonSerializable(typeof(InvitationAcceptRequest))]
[JsonSerializable(typeof(FirstOperatorRequest))]
[JsonSerializable(typeof(InvitationRequest))]
[JsonSerializable(typeof(InvitationJson))]
[JsonSerializable(typeof(InvitationList))]
[JsonSerializable(typeof(StaffList))]
[JsonSerializable(typeof(SocialProviderList))]
[JsonSerializable(typeof(SocialPersonJson))]
[JsonSerializable(typeof(SocialSignUpRequest))]
internal sealed partial class AccountJsonContext : JsonSerializerContext;

/// <summary>How accounts are written as JSON.</summary>
internal static class AccountJson
{
    public static JsonSerializerOptions Plain { get; } = new(AccountJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}

namespace DoctorForU.ApiGateway.Accounts.Social;

internal sealed record SocialProviderJson(SocialProvider Name);

internal sealed record SocialProviderList(IReadOnlyList<SocialProviderJson> Items, int Total);

internal sealed record SocialPersonJson(SocialProvider Provider, string? Email, string? Name);

internal sealed record SocialSignUpRequest(string? Name, string? Email, string? EmailTicket, string? Phone, string? Language, NotificationsJson? Notifications);

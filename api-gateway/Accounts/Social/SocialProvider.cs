using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>Whose accounts can be logged in by. A name is in the keys of logins, so it stays.</summary>
internal enum SocialProvider
{
    Kakao,
    Google,
}

internal static class SocialProviderNames
{
    public static EnumNames<SocialProvider> All { get; } = new();
}

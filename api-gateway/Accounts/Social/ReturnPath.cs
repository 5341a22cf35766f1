namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>Where a login leads afterwards.</summary>
internal static class ReturnPath
{
    private const string Home = "/";

    /// <summary>A path of this site, or home: an address of another site would let a link lead astray.</summary>
    public static string Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/', ..] && asked.All(letter => letter is > ' ' and < '\x7f' and not '\\') ? asked : Home;
}

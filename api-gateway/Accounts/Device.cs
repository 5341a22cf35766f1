namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Tells a browser and a system from the header that browsers send, in words for the list of sessions. The header itself is not kept.</summary>
internal static class Device
{
    // The order counts: most browsers also claim to be those below them.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("SamsungBrowser/", "Samsung Internet"), ("Whale/", "Whale"), ("KAKAOTALK", "KakaoTalk"), ("Edg", "Edge"), ("OPR/", "Opera"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>What is told of a program that says nothing we know; pages have words for it.</summary>
    public const string Unknown = "?";

    public static string Of(string? userAgent) => string.Join(" · ", new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>().DefaultIfEmpty(Unknown));

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What anybody can read who has the sources.</summary>
public sealed partial class RepositorySecretsTests
{
    [Fact]
    public async Task No_file_of_the_repository_holds_a_secret()
    {
        var files = await Files();
        var found = new List<string>();
        foreach (var file in files.Where(file => File.Exists(Repository.Folder(file))))
        {
            if (Secret().Match(await File.ReadAllTextAsync(Repository.Folder(file))) is { Success: true } match)
                found.Add($"{file}: {match.Value[..12]}…");
        }

        Assert.True(files.Count > 500, $"Only {files.Count} files were looked at.");
        Assert.Empty(found);
    }

    [Fact]
    public async Task No_settings_file_sets_a_password_or_a_key()
    {
        foreach (var file in (await Files()).Where(file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.Ordinal)))
        {
            using var settings = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.Folder(file)), new() { CommentHandling = JsonCommentHandling.Skip });
            Assert.All(Values(settings.RootElement, ""), setting => Assert.False(Secretive().IsMatch(setting.Key) && setting.Value.Length > 0, $"{file}: {setting.Key}"));
        }
    }

    [Fact]
    public void What_would_be_a_secret_is_recognised()
    {
        // Put together here, so that this file holds none.
        Assert.Matches(Secret(), "-----BEGIN EC " + "PRIVATE KEY-----");
        Assert.Matches(Secret(), $"token: eyJhbGciOiJIUzUxMiJ9.{"eyJzdWIiOiJub2JvZHkifQ"}.{new string('s', 43)}");
        Assert.Matches(Secret(), "AKIA" + new string('A', 16));
        Assert.Matches(Secret(), $"serviceKey={new string('k', 86)}==");
        Assert.DoesNotMatch(Secret(), "-----BEGIN CERTIFICATE-----");
    }

    private static async Task<IReadOnlyList<string>> Files()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Folder("."), "ls-files", "-z"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var names = (await git.StandardOutput.ReadToEndAsync()).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        await git.WaitForExitAsync();
        return names;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(JsonElement element, string key) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => Values(member.Value, $"{key}:{member.Name}"))
        : [KeyValuePair.Create(key, element.ToString())];

    // Private keys, signed tokens, keys of clouds, and keys of data.go.kr (88 letters of base64, plain or escaped).
    [GeneratedRegex(@"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{20,}|AKIA[A-Z0-9]{16}|(?<![\w+/%-])(?:[\w+/]|%2[BF]){86}(?:==|%3D%3D)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret();

    [GeneratedRegex("(Password|Secret|ServiceKey|ConnectionString)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secretive();
}

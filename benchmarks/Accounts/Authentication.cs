using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Benchmarks.Gateway;

namespace DoctorForU.Benchmarks.Accounts;

/// <summary>
/// (a) GET /api/me with an access token, against the same read behind the framework's JwtBearer handler, and against the same read without authentication.
/// (b) Logins per second, against a server that verifies one password hash per request and does nothing else.
/// </summary>
internal static class Authentication
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task<IEnumerable<object>> Run()
    {
        using var ours = await Start(Servers.Gateway);
        using var jwtBearer = await Start(AccountServers.JwtBearer);
        using var nothing = await Start(AccountServers.NoAuthentication);
        using var bare = await ServerProcess.Start(AccountServers.BareHash);
        var (oursToken, jwtBearerToken) = (await LogIn(ours), await LogIn(jwtBearer));
        return
        [
            await Rounds.Compare("GET /api/me, against JwtBearer", "requests/s", () => Read(ours, oursToken), () => Read(jwtBearer, jwtBearerToken), rounds: 7, warmUp: 1),
            await Rounds.Compare("GET /api/me, against no authentication", "requests/s", () => Read(ours, oursToken), () => Read(nothing, token: null), rounds: 7, warmUp: 1),
            await Rounds.Compare("POST /api/auth/login, against the bare hash", "logins/s", () => Logins(ours, "/api/auth/login"), () => Logins(bare, "/"), rounds: 7, warmUp: 1),
        ];
    }

    private static async Task<ServerProcess> Start(string server)
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-bench-").FullName;
        var started = await ServerProcess.Start(
            server,
            "--PublicData:BaseUrl=http://127.0.0.1:9",
            "--HospitalDirectory:Enabled=false",
            $"--Storage:Path={Path.Combine(folder, "state.db")}",
            $"--Keys:Folder={Path.Combine(folder, "keys")}",
            $"--Mail:PickupFolder={Path.Combine(folder, "mail")}",
            $"--Accounts:FirstOperatorFile={Path.Combine(folder, "first-operator.txt")}");
        await started.Command(AccountServers.SignUpPeople);
        return started;
    }

    private static async Task<string> LogIn(ServerProcess server)
    {
        using var http = Client(server);
        using var answer = await http.PostAsJsonAsync("/api/auth/login", new { loginId = AccountServers.LoginIdOf(0), password = AccountServers.Password });
        return JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement.GetProperty("accessToken").GetString()!;
    }

    private static Task<double> Read(ServerProcess server, string? token) =>
        Wrk.Run(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}/api/me")), token is null ? null : $"Authorization: Bearer {token}");

    /// <summary>Everybody logs in over and over, each when their last login is answered.</summary>
    private static async Task<double> Logins(ServerProcess server, string path)
    {
        using var http = Client(server);
        var started = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, AccountServers.People).Select(async person =>
        {
            var count = 0;
            for (; TimeProvider.System.GetElapsedTime(started) < Round; count++)
            {
                using var answer = await http.PostAsJsonAsync(path, new { loginId = AccountServers.LoginIdOf(person), password = AccountServers.Password });
                answer.EnsureSuccessStatusCode();
            }

            return count;
        }));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static HttpClient Client(ServerProcess server) =>
        new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}")) };
}

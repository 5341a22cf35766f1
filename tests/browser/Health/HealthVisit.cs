using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser.Health;

/// <summary>What is in a health log before the test's own part begins.</summary>
internal static class HealthVisit
{
    /// <summary>Somebody who has measured for a while: blood pressure morning and evening, weight, blood sugar, sleep and steps daily, and one exercise done.</summary>
    public static async Task<Person> MemberWithLog(this LiveSystem system)
    {
        var person = await system.Member();
        using var http = await system.LoggedIn(person);
        using var file = new StringContent(LogOf(TimeProvider.System.GetUtcNow()), Encoding.UTF8, "text/csv");
        using var imported = await http.PostAsync("/api/me/health/measurements/import", file);
        Assert.True(imported.IsSuccessStatusCode, await imported.Content.ReadAsStringAsync());
        (await http.PostAsJsonAsync("/api/me/health/exercises", new { move = "bench-press", sets = 3, reps = 10, kilograms = 60, done = true })).EnsureSuccessStatusCode();
        return person;
    }

    /// <summary>The interface, in somebody's name.</summary>
    public static async Task<HttpClient> LoggedIn(this LiveSystem system, Person person)
    {
        var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        using var answer = await http.PostAsJsonAsync("/api/auth/login", new { loginId = person.LoginId, password = person.Password });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return http;
    }

    private static string LogOf(DateTimeOffset now)
    {
        var csv = new StringBuilder("at,kind,value,second,timing,note\n");
        for (var day = 29; day >= 1; day--)
        {
            var morning = new DateTimeOffset(now.ToOffset(TimeSpan.FromHours(9)).Date.AddDays(-day).AddHours(8), TimeSpan.FromHours(9));
            var wave = day * 7 % 11;
            csv.Append(Line(morning, "bloodPressure", 128 + wave, 79 + (wave / 2))).Append(Line(morning.AddHours(12), "bloodPressure", 120 + wave, 75 + (wave / 2)))
                .Append(Line(morning, "weight", 71 + (day / 10m))).Append(Line(morning, "bloodSugar", 92 + wave, null, "fasting")).Append(Line(morning, "sleep", 380 + (wave * 12)))
                .Append(Line(morning.AddHours(13), "steps", 6000 + (wave * 700)));
        }

        return csv.ToString();
    }

    private static string Line(DateTimeOffset at, string kind, decimal value, decimal? second = null, string timing = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd'T'HH:mm:sszzz},{kind},{value},{second},{timing},\n");
}

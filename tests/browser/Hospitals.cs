using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace DoctorForU.Browser;

/// <summary>What a test asks the directory of hospitals itself, to know what a page must show.</summary>
internal static class Hospitals
{
    private static readonly TimeSpan KoreanOffset = TimeSpan.FromHours(9);

    /// <summary>Waits until the first pull of the directory is through.</summary>
    public static async Task DirectoryIsComplete(this LiveSystem system)
    {
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await State(http, patience.Token) != "complete")
        {
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>The first that a search of the API finds and that has a place.</summary>
    public static async Task<FoundHospital> FindHospital(this LiveSystem system, string query)
    {
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        var answer = await http.GetFromJsonAsync<FoundHospitals>($"/api/hospitals?{query}&size=100", JsonSerializerOptions.Web);
        return answer!.Items.First(hospital => hospital.Location is not null);
    }

    /// <summary>The Sunday that comes, at nine in the evening, as the page and the API write it.</summary>
    public static string SundayNight(DateTimeOffset now)
    {
        var korea = now.ToOffset(KoreanOffset);
        var evening = new DateTimeOffset(korea.Date.AddDays((7 - (int)korea.DayOfWeek) % 7).AddHours(21), KoreanOffset);
        return (evening < now ? evening.AddDays(7) : evening).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    private static async Task<string?> State(HttpClient http, CancellationToken cancel)
    {
        var feed = await http.GetFromJsonAsync<JsonElement>("/api/hospitals/feed", cancel);
        return feed.GetProperty("directory").GetProperty("state").GetString();
    }
}

internal sealed record FoundHospitals(IReadOnlyList<FoundHospital> Items);

internal sealed record FoundHospital(string Hpid, string Name, FoundPlace? Location);

internal sealed record FoundPlace(double Lat, double Lon);

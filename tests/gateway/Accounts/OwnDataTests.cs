using System.IO.Compression;
using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What a person can take away, and what is left when they are gone.</summary>
public sealed class OwnDataTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task Everything_that_is_kept_of_a_person_is_in_the_archive_and_nothing_of_others()
    {
        using var patient = await Person.LoggedIn(gateway);
        using var other = await Person.LoggedIn(gateway);
        await Keep(patient, "mine");
        await Keep(other, "not-mine");

        var files = await Export(patient);

        Assert.Equal(
            ["README.txt", "favourites.csv", "favourites.json", "health/exercises.csv", "health/exercises.json", "health/measurements.csv", "health/measurements.json", "inquiries.csv", "inquiries.json", "profile.json", "records/access-history.csv", "records/access-history.json", "records/consent.json", "reservations/notices.json", "reservations/reservations.csv", "reservations/reservations.json", "sessions.csv", "sessions.json"],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("mine-note", files["health/measurements.csv"], StringComparison.Ordinal);
        Assert.Contains("mine-note", files["health/measurements.json"], StringComparison.Ordinal);
        Assert.Contains("mine-question", files["inquiries.csv"], StringComparison.Ordinal);
        Assert.Contains("running", files["health/exercises.csv"], StringComparison.Ordinal);
        Assert.Contains("consented", files["records/access-history.csv"], StringComparison.Ordinal);
        Assert.Contains("mine-hospital", files["favourites.csv"], StringComparison.Ordinal);
        Assert.Contains(patient.Email, files["profile.json"], StringComparison.Ordinal);
        Assert.All(files.Values, text => Assert.DoesNotContain("not-mine", text, StringComparison.Ordinal));
        Assert.All(files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)), file => JsonDocument.Parse(file.Value).Dispose());
    }

    [Fact]
    public async Task A_deleted_account_leaves_no_entry_and_no_inquiry()
    {
        var desk = (await shared.People()).Operator;
        using var patient = await Person.LoggedIn(gateway);
        await Keep(patient, "gone");
        Assert.True(await IsAtTheDesk(desk, "gone-question"));

        using var deleted = await patient.Send(HttpMethod.Post, "/api/me/deletion", new { password = Person.Password });

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.False(await IsAtTheDesk(desk, "gone-question"));
    }

    [Fact]
    public async Task The_health_log_alone_can_be_removed()
    {
        using var patient = await Person.LoggedIn(gateway);
        await Keep(patient, "mine");

        (await patient.Send(HttpMethod.Delete, "/api/me/health")).Dispose();

        Assert.Equal((0, 0, 1), (await Total(patient, "health/measurements"), await Total(patient, "health/exercises"), await Total(patient, "inquiries")));
    }

    private async Task Keep(Person person, string mark)
    {
        await gateway.Grains.GetGrain<IFavouritesGrain>(person.Id).Add(new(person.Id, AccountRole.Patient, null, person.SessionId), "A1100017", $"{mark}-hospital", "keep-it");
        (await person.Send(HttpMethod.Post, "/api/me/health/measurements", new { kind = "weight", value = 70, note = $"{mark}-note" })).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/health/exercises", new { move = "running", minutes = 30, done = true })).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/inquiries", new { title = $"{mark}-question", text = "text" })).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/records/consent", new { version = 1 })).Dispose();
    }

    private static async Task<int> Total(Person person, string what) => (await person.Reads($"/api/me/{what}")).GetProperty("total").GetInt32();

    private static async Task<bool> IsAtTheDesk(Person desk, string title) =>
        (await desk.Reads("/api/ops/inquiries?size=100")).GetProperty("items").EnumerateArray().Any(item => item.GetProperty("title").GetString() == title);

    private static async Task<Dictionary<string, string>> Export(Person person)
    {
        using var answer = await person.Get("/api/me/export");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }
}

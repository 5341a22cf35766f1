using System.Globalization;
using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Hospitals;

[Collection(nameof(SimulatedDirectory))]
public sealed class FavouriteTests(SimulatedDirectory nation)
{
    private const string Address = "/api/me/favourites";
    private const string Seoul = "A1100017";
    private const string Another = "A1100006";

    private static string Today => TimeProvider.System.GetUtcNow().KoreanDay().ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Hospitals_are_kept_listed_with_their_summary_and_forgotten()
    {
        using var person = await Person.LoggedIn(nation.Gateway);
        await Done(person, HttpMethod.Put, $"{Address}/{Another}");
        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}");
        await Done(person, HttpMethod.Put, $"{Address}/{Another}");

        var both = await Kept(person);
        await Done(person, HttpMethod.Delete, $"{Address}/{Another}");
        await Done(person, HttpMethod.Delete, $"{Address}/{Another}");

        Assert.Equal([Seoul, Another], both.Items.Select(item => item.Hpid));
        var listed = await nation.Get<HospitalDetailJson>($"/api/hospitals/{Seoul}");
        Assert.Equal((listed.Name, listed.Kind, listed.Phone), (both.Items[0].Name, both.Items[0].Hospital!.Kind, both.Items[0].Hospital!.Phone));
        Assert.Equal([Seoul], (await Kept(person)).Items.Select(item => item.Hpid));
    }

    [Fact]
    public async Task Visits_are_counted_once_a_day_and_can_be_taken_back()
    {
        using var person = await Person.LoggedIn(nation.Gateway);
        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}");

        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}/visits/2026-11-03");
        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}/visits/{Today}");
        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}/visits/{Today}");
        var visited = (await Kept(person)).Items[0];
        await Done(person, HttpMethod.Delete, $"{Address}/{Seoul}/visits/2026-11-03");

        Assert.Equal((2, Today, "2026-11-03"), (visited.Visits, Written(visited.VisitedOn[0]), Written(visited.VisitedOn[1])));
        Assert.Equal(1, (await Kept(person)).Items[0].Visits);
    }

    [Fact]
    public void A_completed_reservation_is_a_visit_too_and_a_day_counts_once()
    {
        DateOnly noted = new(2026, 11, 3), kept = new(2026, 11, 5);
        var favourite = new Favourite(Seoul, "서울대학교병원", default, [noted]);

        var listed = FavouriteJson.From(
            favourite,
            [On(noted, ReservationStage.Completed), On(kept, ReservationStage.Completed), On(new(2026, 11, 6), ReservationStage.Missed), On(new(2026, 11, 7), ReservationStage.Completed, Another)],
            listed: null,
            at: default);

        Assert.Equal((2, 1), (listed.Visits, listed.VisitedOn.Count));
        Assert.Equal([kept, noted], listed.TreatedOn);
    }

    [Fact]
    public async Task What_cannot_be_kept_or_visited_is_refused_with_a_code()
    {
        using var person = await Person.LoggedIn(nation.Gateway);
        await Done(person, HttpMethod.Put, $"{Address}/{Seoul}");

        await Problem.Of(await person.Send(HttpMethod.Put, $"{Address}/A9999999"), HttpStatusCode.NotFound, "hospital.unknown");
        await Problem.Of(await person.Send(HttpMethod.Put, $"{Address}/{Another}/visits/{Today}"), HttpStatusCode.NotFound, "favourites.unknown");
        foreach (var day in (string[])["2999-01-01", "1999-01-01", "2026-02-30", "24.11.2026", "today"])
            await Problem.Of(await person.Send(HttpMethod.Put, $"{Address}/{Seoul}/visits/{day}"), HttpStatusCode.BadRequest, "parameter.invalid");

        Assert.Equal(0, (await Kept(person)).Items[0].Visits);
    }

    [Fact]
    public async Task Nobody_sees_what_somebody_else_keeps_and_a_deleted_account_keeps_nothing()
    {
        using var one = await Person.LoggedIn(nation.Gateway);
        using var other = await Person.LoggedIn(nation.Gateway);
        await Done(one, HttpMethod.Put, $"{Address}/{Seoul}");
        Assert.Empty((await Kept(other)).Items);
        var grain = nation.Gateway.Grains.GetGrain<IFavouritesGrain>(one.Id);
        var (owner, stranger) = (CallerOf(one), CallerOf(other));
        Assert.NotEmpty(await grain.List(owner));
        Assert.Empty(await grain.List(stranger));
        Assert.Equal(FavouriteOutcome.NotYours, await grain.Add(stranger, Another, "이름", "operation-1"));

        await Done(one, HttpMethod.Post, "/api/me/deletion", new { password = Person.Password });

        Assert.Empty(await grain.List(owner));
        Assert.Equal(FavouriteOutcome.NotYours, await grain.Add(owner, Another, "이름", "operation-2"));
    }

    private static Reservation On(DateOnly day, ReservationStage stage, string hpid = Seoul)
    {
        var start = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 30)), KoreanTime.Offset);
        return new("r", new SlotId(hpid, "d001", start), start.AddMinutes(30), stage, null, new("병원", null, null, "내과", null), null, 0, start, start, null, false);
    }

    private static Caller CallerOf(Person person) => new(person.Id, AccountRole.Patient, null, person.SessionId);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static async Task Done(Person person, HttpMethod method, string path, object? body = null)
    {
        using var answer = await person.Send(method, path, body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<FavouriteList> Kept(Person person) => (await person.Reads(Address)).Deserialize<FavouriteList>(HospitalJsonOptions.Wire)!;
}

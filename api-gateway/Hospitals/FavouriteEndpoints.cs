using System.Globalization;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>The hospitals that whoever is logged in keeps at hand (docs/hospitals.md).</summary>
internal sealed class FavouriteEndpoints(ServedDirectory directory, IClusterClient cluster, TimeProvider time)
{
    public async Task<IResult> List(HttpContext http, SignedIn me)
    {
        var kept = await Favourites(me).List(me.Caller);
        var reservations = await cluster.GetGrain<IPatientTimeGrain>(me.UserId).All(me.Caller);
        var snapshot = directory.Now;
        var at = time.GetKoreanNow().ToMinute();
        FavouriteJson[] items = [.. kept.Select(favourite => FavouriteJson.From(favourite, reservations, snapshot.Find(favourite.Hpid), at))];
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new FavouriteList(items, items.Length, at));
    }

    public async Task<IResult> Add(string hpid, SignedIn me, Operation operation)
    {
        var snapshot = directory.Now;
        return snapshot.Find(hpid) is { } hospital
            ? Answer(await Favourites(me).Add(me.Caller, hospital.Hpid, hospital.Name, operation.Id))
            : HospitalEndpoints.Unknown(snapshot);
    }

    public async Task<IResult> Remove(string hpid, SignedIn me, Operation operation) => Answer(await Favourites(me).Remove(me.Caller, hpid, operation.Id));

    public async Task<IResult> NoteVisit(string hpid, string day, SignedIn me, Operation operation) =>
        Day(day) is { } date ? Answer(await Favourites(me).NoteVisit(me.Caller, hpid, date, operation.Id)) : NoDay();

    public async Task<IResult> ForgetVisit(string hpid, string day, SignedIn me, Operation operation) =>
        Day(day) is { } date ? Answer(await Favourites(me).ForgetVisit(me.Caller, hpid, date, operation.Id)) : NoDay();

    private IFavouritesGrain Favourites(SignedIn me) => cluster.GetGrain<IFavouritesGrain>(me.UserId);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ProblemHttpResult NoDay() => Problems.InvalidParameters(new Dictionary<string, string[]> { ["day"] = ["A Korean day as 2026-11-24: today, or of the last ten years."] });

    private static IResult Answer(FavouriteOutcome outcome) => outcome switch
    {
        FavouriteOutcome.Done => TypedResults.NoContent(),

        // The account went while its token was still taken for good.
        FavouriteOutcome.NotYours => Problems.Of(StatusCodes.Status401Unauthorized, "auth.token-invalid", "This account is gone."),
        FavouriteOutcome.Full => Problems.Of(StatusCodes.Status409Conflict, "favourites.full", "100 hospitals are kept already."),
        FavouriteOutcome.NotKept => Problems.Of(StatusCodes.Status404NotFound, "favourites.unknown", "This hospital is not kept."),
        FavouriteOutcome.DayOutOfRange => NoDay(),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };
}

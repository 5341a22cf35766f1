using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>What the gateway needs to find hospitals, and where it serves them.</summary>
internal static class HospitalRouting
{
    public static WebApplicationBuilder AddHospitals(this WebApplicationBuilder builder)
    {
        builder.AddChecked<HospitalsOptions>(HospitalsOptions.Section);
        builder.Services.AddSingleton(DirectoryTables.Schema);
        builder.Services.TryAddSingleton<DirectoryStore>();
        builder.Services
            .AddSingleton<ServedDirectory>()
            .AddSingleton<HospitalEndpoints>()
            .AddSingleton<FavouriteEndpoints>()
            .AddSingleton<IOwnData, FavouriteData>()
            .AddHostedService<DirectoryFollowing>()
            .ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(HospitalJsonOptions.Wire));
        return builder;
    }

    public static void MapHospitals(this WebApplication app)
    {
        var endpoints = app.Services.GetRequiredService<HospitalEndpoints>();
        var api = app.MapGroup("/api").WithTags("Hospitals").AllowAnonymous();
        api.MapGet("/hospitals", endpoints.Hospitals).WithName("Hospitals").WithSummary("Hospitals and clinics that match.").ProducesAnswer<HospitalList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(HospitalParameters.OfHospitals);
        api.MapGet("/hospitals/feed", endpoints.Feed).WithName("HospitalFeed").WithSummary("How the directory of hospitals fares.").ProducesAnswer<DirectoryFeedJson>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/hospitals/{hpid}", endpoints.Hospital).WithName("Hospital").WithSummary("One hospital, clinic or pharmacy.").ProducesAnswer<HospitalDetailJson>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/hospitals/{hpid}/registered", endpoints.Registered).WithName("RegisteredCapacity").WithSummary("Beds and services that a hospital registered; nothing of it is live.")
            .ProducesAnswer<RegisteredJson>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/pharmacies", endpoints.Pharmacies).WithName("Pharmacies").WithSummary("Pharmacies that match.").ProducesAnswer<HospitalList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(HospitalParameters.OfPharmacies);
        api.MapGet("/regions", endpoints.Regions).WithName("Regions").WithSummary("Regions and districts, with how many institutions they have.").ProducesAnswer<RegionCountList>();
        api.MapGet("/holidays", HospitalEndpoints.Holidays).WithName("Holidays").WithSummary("Public holidays.").ProducesAnswer<HolidayList>()
            .ProducesProblem(StatusCodes.Status400BadRequest).AddOpenApiOperationTransformer(HospitalParameters.OfHolidays);
        app.MapGroup("/api/me/favourites").WithTags("Favourites").MapFavourites(app.Services.GetRequiredService<FavouriteEndpoints>());
    }

    private static void MapFavourites(this RouteGroupBuilder favourites, FavouriteEndpoints endpoints)
    {
        favourites.MapGet("", endpoints.List).WithName("Favourites").WithSummary("Hospitals that are kept at hand, the latest first.").Answers<FavouriteList>().Refuses(401);
        favourites.MapPut("/{hpid}", endpoints.Add).TakesIdempotencyKey().WithName("AddFavourite").WithSummary("Keeps a hospital at hand.").Answers().Refuses(401, 404, 409, 503);
        favourites.MapDelete("/{hpid}", endpoints.Remove).TakesIdempotencyKey().WithName("RemoveFavourite").WithSummary("Forgets a hospital, with its visits.").Answers().Refuses(401);
        favourites.MapPut("/{hpid}/visits/{day}", endpoints.NoteVisit).TakesIdempotencyKey().WithName("NoteVisit").WithSummary("Notes a visit on a Korean day; once a day counts.")
            .Answers().Refuses(400, 401, 404);
        favourites.MapDelete("/{hpid}/visits/{day}", endpoints.ForgetVisit).TakesIdempotencyKey().WithName("ForgetVisit").WithSummary("Takes a noted visit back.").Answers().Refuses(400, 401, 404);
    }

    private static RouteHandlerBuilder ProducesAnswer<T>(this RouteHandlerBuilder route) => route
        .Produces<T>(StatusCodes.Status200OK, "application/json")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}

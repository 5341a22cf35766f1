using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.ApiGateway.Reservations.Live;
using DoctorForU.Reservations;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>What the gateway needs for reservations, and where it serves them.</summary>
internal static class ReservationRouting
{
    public static WebApplicationBuilder AddReservations(this WebApplicationBuilder builder)
    {
        builder.AddChecked<ReservationLiveOptions>(ReservationLiveOptions.Section);
        builder.Services
            .AddSingleton<LiveSources>()
            .AddSingleton<LiveEvents>()
            .AddSingleton<QuickReservation>()
            .AddSingleton<AvailabilityAnswers>()
            .AddSingleton<StorageBreaker>()
            .AddSingleton<IOwnData, ReservationData>()
            .ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(ReservationJsonOptions.Plain));
        return builder;
    }

    public static void MapReservations(this WebApplication app)
    {
        var breaker = app.Services.GetRequiredService<StorageBreaker>();
        var live = app.Services.GetRequiredService<LiveEvents>();
        app.MapGroup("/api").AllowAnonymous().WithTags("Reservations").AddEndpointFilter(breaker.Guard).MapPublic(live, app.Services.GetRequiredService<QuickReservation>());
        app.MapGroup("/api").RequireAuthorization(Policies.Patient).WithTags("Reservations").AddEndpointFilter(breaker.Guard).MapPatients(live);
        app.MapGroup("/api/staff").RequireAuthorization(Policies.Staff).WithTags("Hospital staff").AddEndpointFilter(breaker.Guard).MapStaff(live);
        app.MapGet("/api/ops/breakers", Breakers).RequireAuthorization(Policies.Operator).WithName("Breakers").WithSummary("What booking leans on, and whether it is let alone at the moment.")
            .WithTags("Staff and operators").Answers<BreakerList>().Refuses(401, 403);
    }

    private static void MapPublic(this RouteGroupBuilder api, LiveEvents live, QuickReservation quick)
    {
        api.MapGet("/hospitals/{hpid}/calendars", CalendarEndpoints.Calendars).WithName("Calendars").WithSummary("Calendars of a hospital with their booking rules.").Answers<CalendarList>().Refuses(404, 503);
        api.MapGet("/hospitals/{hpid}/calendars/{calendar}/availability", CalendarEndpoints.Availability).WithName("Availability").WithSummary("Slots of a calendar's days, and what is free.")
            .Answers<AvailabilityList>().Refuses(400, 404, 503).AddOpenApiOperationTransformer(ReservationParameters.OfDays);
        api.MapGet("/hospitals/{hpid}/calendars/{calendar}/events", live.Availability).WithName("AvailabilityEvents").WithSummary("The same, live, as Server-Sent Events: each event day is a DayJson.")
            .IsLongLived().Produces(StatusCodes.Status200OK, contentType: "text/event-stream").Refuses(400, 404, 503).AddOpenApiOperationTransformer(ReservationParameters.OfDays);
        api.MapGet("/reservations/quick", quick.Find).WithName("QuickReservation").WithSummary("The earliest free slots of a department, in a region or near a place.")
            .Answers<QuickOfferList>().Refuses(400, 503).AddOpenApiOperationTransformer(ReservationParameters.OfQuick);
        api.MapGet("/calendar/{feedToken}.ics", PatientEndpoints.Feed).WithName("CalendarFeed").WithSummary("Somebody's reservations, for their calendar program.")
            .Produces(StatusCodes.Status200OK, contentType: "text/calendar").Refuses(404);
    }

    private static void MapPatients(this RouteGroupBuilder api, LiveEvents live)
    {
        api.MapPost("/reservations/holds", PatientEndpoints.Hold).TakesIdempotencyKey().WithName("HoldSlot").WithSummary("Holds a place in a slot for a few minutes.")
            .Answers<ReservationJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 404, 422, 503).Conflicts<SlotRefusal>();
        api.MapDelete("/reservations/holds/{id}", PatientEndpoints.Release).TakesIdempotencyKey().WithName("ReleaseHold").WithSummary("Gives a hold back.").Answers().Refuses(401, 403, 404, 422, 503).Conflicts<SlotRefusal>();
        api.MapPost("/reservations", PatientEndpoints.Book).TakesIdempotencyKey().WithName("Book").WithSummary("Makes a reservation of a hold.")
            .Answers<ReservationJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 404, 422, 503).Conflicts<SlotRefusal>();
        api.MapPost("/reservations/{id}/reschedule", PatientEndpoints.Reschedule).TakesIdempotencyKey().WithName("Reschedule").WithSummary("Moves a reservation to another slot, of any calendar.")
            .Answers<ReservationJson>().Refuses(400, 401, 403, 404, 422, 503).Conflicts<SlotRefusal>();
        api.MapDelete("/reservations/{id}", PatientEndpoints.Cancel).TakesIdempotencyKey().WithName("CancelReservation").WithSummary("Cancels a reservation.")
            .Answers<ReservationJson>().Refuses(400, 401, 403, 404, 422, 503).Conflicts<SlotRefusal>();
        api.MapGet("/reservations/{id}/calendar.ics", PatientEndpoints.CalendarFile).WithName("ReservationFile").WithSummary("A reservation as an iCalendar file.")
            .Produces(StatusCodes.Status200OK, contentType: "text/calendar").Refuses(401, 403, 404, 503);
        api.MapGet("/me/reservations", PatientEndpoints.All).WithName("MyReservations").WithSummary("Own holds and reservations: to come, past and cancelled.").Answers<ReservationList>().Refuses(401, 403, 503);
        api.MapGet("/me/reservations/events", live.Person).WithName("MyReservationEvents").WithSummary("An event changed whenever own reservations or notices change; ends after a minute, come again.")
            .IsLongLived().Produces(StatusCodes.Status200OK, contentType: "text/event-stream").Refuses(401, 403, 503);
        api.MapGet("/me/notices", PatientEndpoints.Notices).WithName("MyNotices").WithSummary("What one was told about reservations, the newest first.").Answers<NoticeList>().Refuses(401, 403, 503);
        api.MapPost("/me/notices/read", PatientEndpoints.ReadNotices).TakesIdempotencyKey().WithName("ReadNotices").WithSummary("All notices up to now are read.").Answers().Refuses(401, 403, 503);
        api.MapPost("/me/calendar-feed", PatientEndpoints.NewFeed).TakesIdempotencyKey(storesAnswer: false).WithName("NewCalendarFeed").WithSummary("Makes an address for calendar programs; the old one ends.")
            .Answers<CalendarFeedJson>().Refuses(401, 403, 503);
    }

    private static void MapStaff(this RouteGroupBuilder staff, LiveEvents live)
    {
        staff.MapGet("/calendars", StaffEndpoints.Calendars).WithName("StaffCalendars").WithSummary("Calendars of the own hospital.").Answers<CalendarList>().Refuses(401, 403, 404, 503);
        staff.MapGet("/calendars/{calendar}/versions", StaffEndpoints.Versions).WithName("CalendarVersions").WithSummary("Versions that staff have set.").Answers<VersionList>().Refuses(401, 403, 404, 503);
        staff.MapPut("/calendars/{calendar}", StaffEndpoints.Change).TakesIdempotencyKey().WithName("ChangeCalendar").WithSummary("Sets a new version of a calendar, or makes one.")
            .Answers<VersionJson>().Refuses(400, 401, 403, 404, 422, 503).Conflicts<ScheduleRefusal>();
        staff.MapGet("/calendars/{calendar}/board", StaffEndpoints.Board).WithName("StaffBoard").WithSummary("Days with everybody in them.")
            .Answers<BoardList>().Refuses(400, 401, 403, 404, 503).AddOpenApiOperationTransformer(ReservationParameters.OfDays);
        staff.MapGet("/calendars/{calendar}/board.csv", StaffEndpoints.Export).WithName("StaffBoardCsv").WithSummary("The same as comma-separated values.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").Refuses(400, 401, 403, 404, 503).AddOpenApiOperationTransformer(ReservationParameters.OfDays);
        staff.MapGet("/calendars/{calendar}/events", live.Board).WithName("StaffBoardEvents").WithSummary("An event changed for each day that changes; ends after a minute, come again.")
            .IsLongLived().Produces(StatusCodes.Status200OK, contentType: "text/event-stream").Refuses(400, 401, 403, 404, 503).AddOpenApiOperationTransformer(ReservationParameters.OfDays);
        staff.MapPost("/reservations/{id}/stage", StaffEndpoints.SetStage).TakesIdempotencyKey().WithName("SetStage").WithSummary("Checks somebody in, notes that they were seen or did not come, or cancels.")
            .Answers<EntryJson>().Refuses(400, 401, 403, 404, 409, 422, 503);
        staff.MapPost("/walk-ins", StaffEndpoints.WalkIn).TakesIdempotencyKey().WithName("WalkIn").WithSummary("Takes in somebody who stands at the desk.")
            .Answers<EntryJson>().Refuses(400, 401, 403, 404, 409, 422, 503);
        staff.MapPost("/blocks", StaffEndpoints.Block).TakesIdempotencyKey().WithName("BlockSlot").WithSummary("Takes a slot out of booking, or back.").Answers().Refuses(400, 401, 403, 404, 409, 422, 503);
    }

    private static async Task<IResult> Breakers(StorageBreaker storage, IClusterClient cluster)
    {
        var outboxes = await Task.WhenAll(MailShards.All.Select(shard => cluster.GetGrain<IMailOutboxGrain>(shard).Status()));
        var hours = await cluster.GetGrain<IPublicHoursGrain>(PublicHoursKeys.Any).Breaker();
        BreakerJson[] items =
        [
            new("storage", storage.State, "503, nothing is lost"),
            new("publicHours", hours.ToString().ToLowerInvariant(), "the hours that were read last"),
            new("mail", outboxes.Any(outbox => outbox.Failing is not null) ? "open" : "closed", "mails wait in the outbox"),
        ];
        return TypedResults.Ok(new BreakerList(items, items.Length));
    }
}

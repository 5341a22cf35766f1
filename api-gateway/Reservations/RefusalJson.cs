namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Problem details of a place that could not be had.</summary>
/// <param name="Code">Stable, such as slot.taken.</param>
/// <param name="NextFree">Free slots of the calendar that come next, where another slot would help.</param>
/// <param name="InTheWay">The own hold or reservation that takes the time, with reservation.time-claimed.</param>
internal sealed record SlotRefusal(string Title, int Status, string Detail, string Code, IReadOnlyList<SlotJson>? NextFree = null, ReservationJson? InTheWay = null);

/// <summary>Problem details of a schedule that could not be set.</summary>
/// <param name="Code">Stable, such as schedule.conflicts.</param>
/// <param name="Conflicts">Places that people have in slots that the new version would not have, with schedule.conflicts.</param>
internal sealed record ScheduleRefusal(string Title, int Status, string Detail, string Code, IReadOnlyList<ConflictJson>? Conflicts = null);

/// <summary>What a route tells the OpenAPI document of its conflicts.</summary>
internal static class RefusalMetadata
{
    public static RouteHandlerBuilder Conflicts<TRefusal>(this RouteHandlerBuilder route) => route.Produces<TRefusal>(StatusCodes.Status409Conflict, "application/problem+json");
}

using System.Text;
using DoctorForU.ApiGateway.Emergency.Recommending;
using DoctorForU.ApiGateway.Http;
using Microsoft.Extensions.Primitives;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A list of rooms, put together from what was written of each. Its tag follows its rooms' tags, so that an unchanged list is not written.</summary>
internal sealed class ErRoomListResult(ErQuery query, FoundRooms found, DateTimeOffset now, bool simulated) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        Answer.IsKnown(httpContext, Tag()) ? Task.CompletedTask : Answer.Write(httpContext, List(), ErJson.Wire);

    private ErRoomList List() => new([.. found.Rooms.Select(Room)], found.Total, now, simulated, found.RadiusKm);

    private ErRoomJson Room(FoundRoom room)
    {
        var json = room.DistanceKm is { } distance ? room.Card.Json with { DistanceKm = Math.Round(distance, 2) } : room.Card.Json;
        return query.Sort == ErSort.Recommended
            ? json with { Recommendation = Reasons.Of(room, query.Patient, now, RecommendationRules.Current) }
            : json;
    }

    // Distances belong to the address of the request, and so need no part in the tag.
    private StringValues Tag()
    {
        var content = new StringBuilder(found.Rooms.Length * 28).Append(simulated).Append(found.Total).Append(found.RadiusKm);
        if (query.Sort == ErSort.Recommended)
        {
            // Its reasons tell the age in minutes.
            content.Append(now.ToUnixTimeSeconds() / 60);
        }

        foreach (var room in found.Rooms)
        {
            content.Append((string?)room.Card.EntityTag);
        }

        return EntityTag.Of(Encoding.ASCII.GetBytes(content.ToString()));
    }
}

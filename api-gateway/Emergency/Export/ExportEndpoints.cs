using System.Globalization;
using System.Text.Json;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency.Export;

/// <summary>The board as a file, with its source. Takes what the list of rooms takes.</summary>
internal sealed class ExportEndpoints(NationalBoard board, FeedBoard feeds, TimeProvider time)
{
    public IResult Csv(HttpContext http) => Export(http, "csv", "text/csv; charset=utf-8", (rooms, _, simulated) => RoomsAsCsv.Write(rooms, simulated));

    public IResult Json(HttpContext http) => Export(http, "json", JsonText.ContentType, (rooms, now, simulated) =>
        JsonSerializer.SerializeToUtf8Bytes(new ErExport(AttributionJson.Ours, now, simulated, rooms, rooms.Count), ErJson.Wire));

    public IResult GeoJson(HttpContext http) => Export(http, "geojson", "application/geo+json; charset=utf-8", (rooms, now, simulated) =>
        JsonSerializer.SerializeToUtf8Bytes(RoomsAsGeoJson.Of(rooms, now, simulated), ErJson.Wire));

    private IResult Export(HttpContext http, string extension, string type, Func<IReadOnlyList<ErRoomJson>, DateTimeOffset, bool, byte[]> write)
    {
        if (!ErQueryReader.TryRead(http.Request.Query, out var query, out var errors))
        {
            return Problems.InvalidParameters(errors);
        }

        if (!board.IsComplete)
        {
            return ErEndpoints.NotReady();
        }

        var now = time.GetKoreanNow();
        var rooms = query.Select(board.Rooms(now)).Rooms.Select(room => room.Card.Json).ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"doctorforu-er-{now:yyyyMMdd-HHmm}.{extension}");
        return TypedResults.Bytes(write(rooms, now, feeds.IsSimulated), type, name);
    }
}

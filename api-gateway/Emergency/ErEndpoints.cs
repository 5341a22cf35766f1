using DoctorForU.ApiGateway.Emergency.History;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>The public board over HTTP (docs/er-board.md).</summary>
internal sealed class ErEndpoints(NationalBoard board, FeedBoard feeds, HistoryEndpoints history, TimeProvider time)
{
    public IResult Regions() =>
        board.IsComplete ? Answer.Json(RegionSummaries.Of(board, time.GetUtcNow()), ErJson.Wire) : NotReady();

    public IResult Rooms(HttpContext http)
    {
        if (!ErQueryReader.TryRead(http.Request.Query, out var query, out var errors))
        {
            return Problems.InvalidParameters(errors);
        }

        return board.IsComplete ? new ErRoomListResult(query, query.Select(board.Rooms(time.GetUtcNow())), time.GetKoreanNow(), feeds.IsSimulated) : NotReady();
    }

    /// <summary>A look-up and a write: nothing is computed that the last reader did not leave behind.</summary>
    public IResult Room(string hpid) =>
        board.Room(hpid) is { } card ? new WrittenResult(card.Utf8, card.EntityTag)
        : board.IsComplete ? UnknownRoom()
        : NotReady();

    public async Task<IResult> Messages(HttpContext http, CancellationToken cancel)
    {
        if (!ErMessageQuery.TryRead(http.Request.Query, out var query, out var errors))
        {
            return Problems.InvalidParameters(errors);
        }

        if (query.IsPast)
        {
            return await history.Messages(query, cancel);
        }

        return board.IsComplete ? Answer.Json(MessagesInForce.Find(query, board.Rooms(time.GetUtcNow())), ErJson.Wire) : NotReady();
    }

    public IResult Feed()
    {
        var (list, version) = feeds.Read();
        return Answer.Json(list, ErJson.Wire, list with { Now = default });
    }

    public static IResult UnknownRoom() => Problems.Of(StatusCodes.Status404NotFound, "er.room-unknown", "No emergency room has this hpid.");

    public static RetryLater NotReady() => new("er.not-ready", "The board has not been read yet.", TimeSpan.FromSeconds(2));
}

using System.Collections.Concurrent;
using System.Text;

namespace DoctorForU.Emergency;

/// <summary>The national API as a test wants it: what it knows, how it fails, and what it was asked.</summary>
internal sealed class FakeNationalApi : INationalApi
{
    private readonly ConcurrentDictionary<string, (string Name, int Free, DateTimeOffset Stamp)> rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> calls = [];
    private volatile Func<NationalAnswer>? fault;

    public int CallsOf(string operation) => calls.Count(path => path == FeedOperation.Of(operation).Path);

    /// <summary>Whether the last call was answered with a fault, so that a retry may be waiting for its time.</summary>
    public bool IsFaulty => fault is not null;

    public void Reports(string hpid, int free, DateTimeOffset at) => rooms[hpid] = ($"병원 {hpid}", free, at);

    public void Drops(string hpid) => rooms.TryRemove(hpid, out _);

    public void Fails(int status, string body) => fault = () => new NationalAnswer(status, Encoding.UTF8.GetBytes(body));

    public void IsUnreachable() => fault = () => throw new HttpRequestException(HttpRequestError.ConnectionError);

    public void FailsWith(Func<NationalAnswer> answer) => fault = answer;

    public void Recovers() => fault = null;

    public Task<NationalAnswer> Get(NationalQuestion question, CancellationToken cancel)
    {
        calls.Enqueue(question.Path);
        return Task.FromResult(fault?.Invoke() ?? new NationalAnswer(200, Encoding.UTF8.GetBytes(Body(question.Path))));
    }

    private string Body(string path)
    {
        var items = path switch
        {
            _ when path == FeedOperation.Of(ErOperation.Beds).Path => string.Concat(rooms.Select(room => BedRow(room.Key, room.Value))),
            _ when path == FeedOperation.Of(ErOperation.Institutions).Path => string.Concat(rooms.Select(room => ListRow(room.Key, room.Value.Name))),
            _ => "",
        };
        return $"<response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>{items}</items><totalCount>{rooms.Count}</totalCount></body></response>";
    }

    private static string BedRow(string hpid, (string Name, int Free, DateTimeOffset Stamp) room) =>
        $"<item><dutyName>{room.Name}</dutyName><hpid>{hpid}</hpid><hvec>{room.Free}</hvec><hvidate>{room.Stamp.InKorea():yyyyMMddHHmmss}</hvidate><hvs01>20</hvs01></item>";

    private static string ListRow(string hpid, string name) =>
        $"<item><hpid>{hpid}</hpid><dutyName>{name}</dutyName><dutyAddr>{KoreanRegion.OfHpid(hpid)!.Name} 중구 큰길 1</dutyAddr><dutyEmcls>G006</dutyEmcls><wgs84Lat>37.5</wgs84Lat><wgs84Lon>127.0</wgs84Lon></item>";
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>The national directories as a test wants them: what they know, how they fail, and what they were asked.</summary>
internal sealed class FakeDirectoryApi : INationalApi
{
    private readonly ConcurrentQueue<NationalQuestion> asked = [];
    private volatile Func<NationalQuestion, NationalAnswer?>? fault;
    private ImmutableList<string> hospitals = [];
    private ImmutableList<string> pharmacies = [];
    private ImmutableDictionary<string, int> registered = ImmutableDictionary<string, int>.Empty;

    public IReadOnlyList<NationalQuestion> Asked => [.. asked];

    public bool IsFaulty => fault is not null;

    public void Has(int hospitalCount, int pharmacyCount)
    {
        hospitals = [.. Enumerable.Range(0, hospitalCount).Select(i => Row('A', i, "C", "병원"))];
        pharmacies = [.. Enumerable.Range(0, pharmacyCount).Select(i => Row('C', i, "H", "약국"))];
    }

    public void Registers(string hpid, int beds) => registered = registered.SetItem(hpid, beds);

    public void Renames(int hospital, string name) => hospitals = hospitals.SetItem(hospital, Row('A', hospital, "C", name));

    public void Fails(Func<NationalQuestion, bool> at, int status, string body) =>
        fault = question => at(question) ? new NationalAnswer(status, Encoding.UTF8.GetBytes(body)) : null;

    public void AnswersWith(Func<NationalQuestion, NationalAnswer?> answer) => fault = answer;

    public void Recovers() => fault = null;

    public Task<NationalAnswer> Get(NationalQuestion question, CancellationToken cancel)
    {
        asked.Enqueue(question);
        return Task.FromResult(fault?.Invoke(question) ?? Page(question, question.Rows));
    }

    /// <summary>The page, with only so many of its rows.</summary>
    public NationalAnswer Page(NationalQuestion question, int rows)
    {
        var all = RowsOf(question).ToList();
        var items = string.Concat(all.Skip((question.Page - 1) * question.Rows).Take(Math.Min(rows, question.Rows)));
        return new NationalAnswer(200, Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"<response><header><resultCode>00</resultCode></header><body><items>{items}</items><totalCount>{all.Count}</totalCount></body></response>")));
    }

    /// <summary>Every second hospital has paediatrics, every fifth is a moonlight clinic.</summary>
    private IEnumerable<string> RowsOf(NationalQuestion question) => question switch
    {
        { Filter: ("QD", "D011") } => hospitals.Where((_, place) => place % 2 == 0),
        { Filter: ("HPID", var hpid) } => registered.TryGetValue(hpid, out var beds) ? [string.Create(CultureInfo.InvariantCulture, $"<item><hpbdn>{beds}</hpbdn><hpid>{hpid}</hpid></item>")] : [],
        { Filter: not null } => [],
        _ when question.Path.EndsWith("getHsptlMdcncFullDown", StringComparison.Ordinal) => hospitals,
        _ when question.Path.EndsWith("getBabyListInfoInqire", StringComparison.Ordinal) => hospitals.Where((_, place) => place % 5 == 0),
        _ when question.Path.EndsWith("getParmacyFullDown", StringComparison.Ordinal) => pharmacies,
        _ => throw new InvalidOperationException($"The directory has no {question.Path}."),
    };

    private static string Row(char letter, int number, string kind, string name)
    {
        var place = number % 7 == 3 ? "<wgs84Lat>127.0</wgs84Lat><wgs84Lon>37.5</wgs84Lon>" : number % 7 == 5 ? "<wgs84Lat>0</wgs84Lat><wgs84Lon>0</wgs84Lon>" : "<wgs84Lat>37.5</wgs84Lat><wgs84Lon>127.0</wgs84Lon>";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<item><dutyAddr>서울특별시 중구 큰길 {number}</dutyAddr><dutyDiv>{kind}</dutyDiv><dutyName>{name}{number}</dutyName><dutyTime1c>1800</dutyTime1c><dutyTime1s>0900 </dutyTime1s><hpid>{letter}11{number:00000}</hpid>{place}</item>");
    }
}

using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>What one caller did in a month.</summary>
/// <param name="AtNight">Permitted between 22:00 and 06:00 in Korea.</param>
/// <param name="People">Different people whose data was read.</param>
/// <param name="UnknownNumbers">Looks by a number that is nobody's: many of them are somebody trying numbers.</param>
/// <param name="MostReadPerson">How often the person who was read most was read.</param>
internal sealed record CallerReview(string Actor, int Permitted, int Refused, int AtNight, int People, int UnknownNumbers, int MostReadPerson, IReadOnlyList<ReasonCount> Refusals);

internal sealed record ReasonCount(string Act, string Reason, int Count);

/// <param name="Month">Such as 2026-11, in Korean time.</param>
internal sealed record MonthReview(string Month, int Lines, IReadOnlyList<CallerReview> Items, int Total);

/// <summary>The monthly look over who read what (개인정보의 안전성 확보조치 기준 제8조).</summary>
internal sealed class AuditReview(Database database)
{
    private const int NightFrom = 22;
    private const int NightUntil = 6;

    public async Task<MonthReview> Of(DateOnly month, CancellationToken cancel)
    {
        var (from, until) = (KoreanDay.StartOf(month), KoreanDay.StartOf(month.AddMonths(1)));
        await using var records = database.Open();
        var callers = new Dictionary<string, Tally>(StringComparer.Ordinal);
        await foreach (var line in records.AuditLines.AsNoTracking().Where(line => line.At >= from && line.At < until).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!callers.TryGetValue(line.Actor, out var tally))
                callers[line.Actor] = tally = new Tally();
            tally.Add(line);
        }

        var items = callers.Select(caller => caller.Value.ViewOf(caller.Key)).OrderByDescending(caller => caller.Refused).ThenBy(caller => caller.Actor, StringComparer.Ordinal).ToList();
        return new($"{month:yyyy-MM}", items.Sum(item => item.Permitted + item.Refused), items, items.Count);
    }

    private sealed class Tally
    {
        private readonly Dictionary<(string Act, string Reason), int> refusals = [];
        private readonly Dictionary<long, int> people = [];
        private int permitted;
        private int atNight;
        private int unknown;

        public void Add(AuditLine line)
        {
            if (line.Outcome == AuditOutcome.Refuse)
            {
                Count(refusals, (line.Act, line.Reason ?? ""));
                return;
            }

            permitted++;
            atNight += line.At.ToOffset(KoreanDay.Offset).Hour is >= NightFrom or < NightUntil ? 1 : 0;
            unknown += line.Reason?.EndsWith(AuditActs.PersonUnknown, StringComparison.Ordinal) == true ? 1 : 0;
            if (line.Person is { } person)
                Count(people, person);
        }

        public CallerReview ViewOf(string actor) => new(
            actor, permitted, refusals.Values.Sum(), atNight, people.Count, unknown, people.Values.DefaultIfEmpty().Max(),
            [.. refusals.OrderByDescending(refusal => refusal.Value).Select(refusal => new ReasonCount(refusal.Key.Act, refusal.Key.Reason, refusal.Value))]);

        private static void Count<T>(Dictionary<T, int> counts, T key)
            where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}

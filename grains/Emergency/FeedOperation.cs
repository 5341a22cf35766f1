using System.Collections.Immutable;

namespace DoctorForU.Emergency;

/// <summary>What differs from one operation of the national API to another.</summary>
/// <param name="Name">A name of <see cref="ErOperation"/>.</param>
/// <param name="Path">Path below the base address.</param>
/// <param name="Rows">Rows to ask for: more than the nation has, so that one call is enough.</param>
/// <param name="Gone">News for a room that an earlier reply named and this one does not; null when it keeps what it had.</param>
internal sealed record FeedOperation(string Name, string Path, int Rows, Func<DateTimeOffset, RoomNewsReader> Reader, RoomNews? Gone)
{
    private const string Service = "B552657/ErmctInfoInqireService/";

    public static FeedOperation Of(string name) => name switch
    {
        ErOperation.Beds => new(name, Service + "getEmrrmRltmUsefulSckbdInfoInqire", 1000, readAt => new BedRowReader(readAt), null),
        ErOperation.Institutions => new(name, Service + "getEgytListInfoInqire", 1000, _ => new InstitutionRowReader(), null),
        ErOperation.Messages => new(name, Service + "getEmrrmSrsillDissMsgInqire", 5000, readAt => new MessageRowReader(readAt), new MessagesRead([])),
        ErOperation.Severe => new(name, Service + "getSrsillDissAceptncPosblInfoInqire", 1000, readAt => new SevereRowReader(readAt), null),
        _ => throw new ArgumentException($"No operation of the national API is called '{name}'.", nameof(name)),
    };

    /// <summary>Lets what was known and a new reply become what is known: rooms that a short reply leaves out keep what they had.</summary>
    /// <returns>All that is known, and only what is new in it.</returns>
    public (ImmutableDictionary<string, RoomNews> Known, List<KeyValuePair<string, RoomNews>> Changed, int Missing) Merge(
        ImmutableDictionary<string, RoomNews> known, RowsRead reply)
    {
        var changed = new List<KeyValuePair<string, RoomNews>>();
        foreach (var (hpid, news) in reply.News)
        {
            var had = known.GetValueOrDefault(hpid);
            if (had is null || !IsSame(news, had))
            {
                changed.Add(new(hpid, news.Remembering(had)));
            }
        }

        var missing = 0;
        foreach (var (hpid, had) in known)
        {
            if (!reply.News.ContainsKey(hpid))
            {
                missing++;
                if (Gone is not null && Gone != had)
                {
                    changed.Add(new(hpid, Gone));
                }
            }
        }

        return (known.SetItems(changed), changed, Gone is null ? missing : 0);
    }

    private static bool IsSame(RoomNews news, RoomNews had) => (news, had) switch
    {
        (BedsRead now, BedsRead before) => now.Reading.IsSameEntryAs(before.Reading),
        (MessagesRead now, MessagesRead before) => AreSame(now.Messages, before.Messages, static (one, other) => one.SaysTheSameAs(other)),
        (AcceptanceRead now, AcceptanceRead before) => AreSame(now.Acceptance, before.Acceptance, static (one, other) => one.SaysTheSameAs(other)),
        _ => news == had,
    };

    private static bool AreSame<T>(ValueList<T> now, ValueList<T> before, Func<T, T, bool> same) =>
        now.Count == before.Count && now.Zip(before).All(pair => same(pair.First, pair.Second));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>
/// A directory in memory, immutable: built as a whole and swapped as a whole, so that no reader ever waits. Rows are in the order of names.
/// Every value that can be filtered by has the set of its rows as bits; names and places have indexes of their own.
/// </summary>
public sealed class HospitalIndex
{
    private const int MomentsKept = 64;
    private readonly EntryTable entries;
    private readonly NameIndex names;
    private readonly PlaceIndex places;
    private readonly ImmutableArray<(HospitalKind Value, ulong[] Rows)> kinds;
    private readonly ImmutableArray<(Department Value, ulong[] Rows)> departments;
    private readonly ImmutableArray<(string Value, ulong[] Rows)> regions;
    private readonly ulong[] moonlight;
    private readonly ulong[] emergency;

    // Most readers ask about the same minute. Which of them is thrown away when there are too many does not matter.
    private readonly ConcurrentDictionary<HoursMoment, ulong[]> openAt = new();

    private HospitalIndex(DirectoryEntry[] ordered, string[] normalised)
    {
        entries = new EntryTable(ordered);
        names = new NameIndex(normalised);
        places = new PlaceIndex(Array.ConvertAll(ordered, entry => entry.Location));
        kinds = Sets(Enum.GetValues<HospitalKind>(), (entry, kind) => entry.Kind == kind, ordered);
        departments = Sets(Enum.GetValues<Department>(), (entry, department) => entry.Has(department), ordered);
        regions = Sets(KoreanRegion.All.Select(region => region.Code), (entry, region) => entry.Region == region, ordered);
        moonlight = Set(entry => entry.Moonlight, ordered);
        emergency = Set(entry => entry.RunsEmergencyRoom, ordered);
    }

    public static HospitalIndex Empty { get; } = Build([]);

    public int Count => entries.Count;

    /// <summary>Bytes that the index holds.</summary>
    public long Bytes => entries.Bytes + names.Bytes + places.Bytes + (8L * moonlight.Length * (kinds.Length + departments.Length + regions.Length + 2));

    public static HospitalIndex Build(IEnumerable<DirectoryEntry> entries)
    {
        var named = entries.Select(entry => (Name: HangulText.Normalise(entry.Name), Entry: entry)).ToArray();
        Array.Sort(named, static (one, other) =>
            string.CompareOrdinal(one.Name, other.Name) is var order and not 0 ? order : string.CompareOrdinal(one.Entry.Hpid, other.Entry.Hpid));
        return new HospitalIndex(Array.ConvertAll(named, pair => pair.Entry), Array.ConvertAll(named, pair => pair.Name));
    }

    public DirectoryEntry? Find(string hpid) => entries.Find(hpid);

    public HospitalsFound Search(HospitalQuery query)
    {
        var filters = FiltersOf(query);
        var found = filters.Together();
        return new HospitalsFound(
            PageOf(query, found),
            found.Count(),
            Counts(kinds, Without(filters, found, FilterOf.Kind)),
            Counts(departments, Without(filters, found, FilterOf.Department)),
            Counts(regions, filters.Has(FilterOf.Region) ? filters.Together(FilterOf.Region, FilterOf.District) : found),
            query.Region is null ? [] : DistrictCounts(Without(filters, found, FilterOf.District)),
            BitRows.CountBoth(Without(filters, found, FilterOf.Moonlight), moonlight),
            BitRows.CountBoth(Without(filters, found, FilterOf.Emergency), emergency));
    }

    /// <summary>How many a region's districts hold; institutions whose address names none are left out.</summary>
    public ImmutableArray<FacetCount<string>> DistrictsOf(string region) =>
        regions.FirstOrDefault(set => set.Value == region).Rows is { } rows ? DistrictCounts(rows) : [];

    public int CountOf(string region) => regions.FirstOrDefault(set => set.Value == region).Rows?.Count() ?? 0;

    private Filters FiltersOf(HospitalQuery query)
    {
        var filters = new Filters(Count);
        Add(query.Name is not null, FilterOf.Other, () => names.Find(query.Name!));
        Add(!query.Kinds.IsEmpty, FilterOf.Kind, () => AnyOf(kinds, query.Kinds));
        Add(!query.Departments.IsEmpty, FilterOf.Department, () => AnyOf(departments, query.Departments));
        Add(query.Region is not null, FilterOf.Region, () => RegionRows(query.Region!));
        Add(query.Districts is not null, FilterOf.District, () => DistrictRows(query.Districts!.Value.Contains));
        Add(query.OpenAt is not null, FilterOf.Other, () => OpenRows(query.OpenAt!.Value));
        Add(query.Moonlight, FilterOf.Moonlight, () => moonlight);
        Add(query.Emergency, FilterOf.Emergency, () => emergency);
        Add(query is { Place: not null, RadiusKm: not null }, FilterOf.Other, () => places.Within(query.Place!.Value, query.RadiusKm!.Value));
        return filters;

        void Add(bool isAsked, FilterOf about, Func<ulong[]> rows)
        {
            if (isAsked)
            {
                filters.Add(about, rows());
            }
        }
    }

    private ulong[] RegionRows(NamedRegion named)
    {
        var rows = AnyOf(regions, [named.Region.Code]);
        if (named.Districts is not null)
        {
            rows.And(DistrictRows(named.Holds));
        }

        return rows;
    }

    private ulong[] DistrictRows(Func<string, bool> isWanted)
    {
        var wanted = entries.Districts.Select(isWanted).ToArray();
        var rows = BitRows.Empty(Count);
        for (var row = 0; row < Count; row++)
        {
            if (wanted[entries.DistrictOf(row)])
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private ulong[] OpenRows(HoursMoment moment)
    {
        if (openAt.TryGetValue(moment, out var known))
        {
            return known;
        }

        var open = entries.Schedules.Select(hours => OpeningRule.IsOpen(hours, moment)).ToArray();
        var rows = BitRows.Empty(Count);
        for (var row = 0; row < Count; row++)
        {
            if (open[entries.ScheduleOf(row)])
            {
                rows.Add(row);
            }
        }

        if (openAt.Count >= MomentsKept)
        {
            openAt.Clear();
        }

        return openAt[moment] = rows;
    }

    private ImmutableArray<FoundHospital> PageOf(HospitalQuery query, ulong[] found) =>
        query is { Sort: HospitalSort.Distance, Place: { } place } ? ByDistance(query, found, place) : ByName(query, found);

    private ImmutableArray<FoundHospital> ByName(HospitalQuery query, ulong[] found)
    {
        if (query.Name is null)
        {
            return [.. found.Rows(query.Skip).Take(query.Take).Select(row => Found(row, query.Place))];
        }

        var first = names.Beginning(query.Name, found);
        var rest = (ulong[])found.Clone();
        rest.Without(first);
        return [.. first.Rows(query.Skip).Concat(rest.Rows(Math.Max(0, query.Skip - first.Count()))).Take(query.Take).Select(row => Found(row, query.Place))];
    }

    private ImmutableArray<FoundHospital> ByDistance(HospitalQuery query, ulong[] found, GeoPoint place)
    {
        var near = places.Nearest(place, found, query.Skip + query.Take);
        var page = near.Skip(query.Skip).Select(row => new FoundHospital(entries[row.Row], row.Kilometres)).ToList();
        if (near.Length < query.Skip + query.Take)
        {
            var unplaced = places.WithoutPlace(found);
            page.AddRange(unplaced.Rows(Math.Max(0, query.Skip - near.Length)).Take(query.Take - page.Count).Select(row => Found(row, null)));
        }

        return [.. page];
    }

    private FoundHospital Found(int row, GeoPoint? place) => new(entries[row], place is { } from ? places.Distance(from, row) : null);

    private ImmutableArray<FacetCount<string>> DistrictCounts(ulong[] rows)
    {
        var counts = new int[entries.Districts.Count];
        foreach (var row in rows.Rows())
        {
            counts[entries.DistrictOf(row)]++;
        }

        return [.. counts.Select((count, district) => new FacetCount<string>(entries.Districts[district], count))
            .Where(facet => facet.Count > 0 && facet.Value.Length > 0)
            .OrderBy(facet => facet.Value, StringComparer.Ordinal)];
    }

    private ulong[] AnyOf<T>(ImmutableArray<(T Value, ulong[] Rows)> sets, ImmutableArray<T> wanted)
    {
        var rows = BitRows.Empty(Count);
        foreach (var (value, members) in sets)
        {
            if (wanted.Contains(value))
            {
                rows.Or(members);
            }
        }

        return rows;
    }

    private static ulong[] Without(Filters filters, ulong[] found, FilterOf about) => filters.Has(about) ? filters.Together(about) : found;

    private static ImmutableArray<FacetCount<T>> Counts<T>(ImmutableArray<(T Value, ulong[] Rows)> sets, ulong[] rows) =>
        [.. sets.Select(set => new FacetCount<T>(set.Value, BitRows.CountBoth(rows, set.Rows))).Where(facet => facet.Count > 0)];

    private static ImmutableArray<(T Value, ulong[] Rows)> Sets<T>(IEnumerable<T> values, Func<DirectoryEntry, T, bool> has, DirectoryEntry[] ordered) =>
        [.. values.Select(value => (value, Set(entry => has(entry, value), ordered)))];

    private static ulong[] Set(Func<DirectoryEntry, bool> has, DirectoryEntry[] ordered)
    {
        var rows = BitRows.Empty(ordered.Length);
        for (var row = 0; row < ordered.Length; row++)
        {
            if (has(ordered[row]))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}

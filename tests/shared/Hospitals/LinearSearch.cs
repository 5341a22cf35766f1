using System.Collections.Immutable;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>
/// Search as its definition says it, one entry after the other and without any index: what the index is checked against, and measured against.
/// </summary>
internal sealed class LinearSearch
{
    private readonly (string Name, DirectoryEntry Entry)[] entries;

    public LinearSearch(IEnumerable<DirectoryEntry> directory)
    {
        entries = [.. directory.Select(entry => (HangulText.Normalise(entry.Name), entry))];
        Array.Sort(entries, static (one, other) =>
            string.CompareOrdinal(one.Name, other.Name) is var order and not 0 ? order : string.CompareOrdinal(one.Entry.Hpid, other.Entry.Hpid));
    }

    public HospitalsFound Search(HospitalQuery query)
    {
        var found = entries.Where(entry => Matches(entry.Name, entry.Entry, query)).ToList();
        var page = Ordered(found, query).Skip(query.Skip).Take(query.Take).Select(entry => new FoundHospital(entry.Entry, Distance(entry.Entry, query)));
        return new HospitalsFound(
            [.. page],
            found.Count,
            Facet(query with { Kinds = [] }, Enum.GetValues<HospitalKind>(), (entry, kind) => entry.Kind == kind),
            Facet(query with { Departments = [] }, Enum.GetValues<Department>(), (entry, department) => entry.Has(department)),
            Facet(query with { Region = null, Districts = null }, KoreanRegion.All.Select(region => region.Code), (entry, region) => entry.Region == region),
            query.Region is null ? [] : Districts(query with { Districts = null }),
            Matching(query with { Moonlight = false }).Count(entry => entry.Moonlight),
            Matching(query with { Emergency = false }).Count(entry => entry.RunsEmergencyRoom));
    }

    private static IEnumerable<(string Name, DirectoryEntry Entry)> Ordered(List<(string Name, DirectoryEntry Entry)> found, HospitalQuery query) =>
        query.Sort == HospitalSort.Distance ? found.OrderBy(entry => Distance(entry.Entry, query) ?? double.PositiveInfinity)
        : query.Name is { } name ? found.OrderBy(entry => name.Begins(entry.Name) ? 0 : 1)
        : found;

    private IEnumerable<DirectoryEntry> Matching(HospitalQuery query) => entries.Where(entry => Matches(entry.Name, entry.Entry, query)).Select(entry => entry.Entry);

    private ImmutableArray<FacetCount<T>> Facet<T>(HospitalQuery query, IEnumerable<T> values, Func<DirectoryEntry, T, bool> has)
    {
        var all = values.ToArray();
        var counts = new int[all.Length];
        foreach (var entry in Matching(query))
        {
            for (var i = 0; i < all.Length; i++)
            {
                counts[i] += has(entry, all[i]) ? 1 : 0;
            }
        }

        return [.. all.Zip(counts, (value, count) => new FacetCount<T>(value, count)).Where(facet => facet.Count > 0)];
    }

    private ImmutableArray<FacetCount<string>> Districts(HospitalQuery query) =>
    [
        .. Matching(query).Where(entry => entry.District is not null).GroupBy(entry => entry.District!)
            .Select(group => new FacetCount<string>(group.Key, group.Count())).OrderBy(facet => facet.Value, StringComparer.Ordinal),
    ];

    private static bool Matches(string name, DirectoryEntry entry, HospitalQuery query) =>
        (query.Name is null || query.Name.IsIn(name))
        && (query.Kinds.IsEmpty || query.Kinds.Contains(entry.Kind))
        && (query.Departments.IsEmpty || query.Departments.Any(entry.Has))
        && (query.Region is null || (entry.Region == query.Region.Region.Code && query.Region.Holds(entry.District)))
        && (query.Districts is not { } districts || (entry.District is { } district && districts.Contains(district)))
        && (query.OpenAt is not { } moment || OpeningRule.IsOpen(entry.Hours, moment))
        && (!query.Moonlight || entry.Moonlight)
        && (!query.Emergency || entry.RunsEmergencyRoom)
        && (query.RadiusKm is not { } radius || Distance(entry, query) <= radius);

    private static double? Distance(DirectoryEntry entry, HospitalQuery query) =>
        query.Place is { } from && entry.Location is { } to ? GreatCircle.Kilometres(from, to) : null;
}

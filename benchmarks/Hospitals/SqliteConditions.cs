using System.Globalization;
using DoctorForU.Hospitals;

namespace DoctorForU.Benchmarks.Hospitals;

/// <summary>A search as SQL: what to look in, under which conditions.</summary>
internal sealed class SqliteConditions
{
    private const double KmPerDegree = 111.195;
    private readonly List<string> conditions = ["1"];

    public SqliteConditions(HospitalQuery query)
    {
        AddName(query);
        AddPlace(query);
        AddIn("h.kind", [.. query.Kinds.Select(kind => (object)(int)kind)]);
        if (!query.Departments.IsEmpty)
            Add("h.departments & $departments <> 0", ("$departments", query.Departments.Aggregate(0L, (bits, department) => bits | DirectoryEntry.BitOf(department))));
        if (query.Region is { } region)
            AddRegion(region);
        if (query.Districts is { } districts)
            AddIn("h.district", [.. districts]);
        if (query.OpenAt is { } moment)
            AddOpen(moment);
        if (query.Moonlight)
            Add("h.moonlight = 1");
        if (query.Emergency)
            Add("h.emergency = 1");
    }

    public string From { get; private set; } = "hospital h";

    public string Where => string.Join(" AND ", conditions);

    public List<(string Name, object Value)> Values { get; } = [];

    public static string OrderOf(HospitalQuery query)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"LIMIT {query.Take} OFFSET {query.Skip}");
        return query.Sort == HospitalSort.Distance ? $"ORDER BY CASE WHEN h.lat IS NULL THEN 1e9 ELSE km($lat, $lon, h.lat, h.lon) END, h.id {page}"
            : query.Name is not null ? $"ORDER BY begins(h.plain) DESC, h.id {page}"
            : $"ORDER BY h.id {page}";
    }

    private void AddName(HospitalQuery query)
    {
        if (query.Name is not { } name)
            return;
        var letters = name.HasInitials ? name.Initials : name.Letters;
        var runs = SqliteDirectory.RunsOf(letters);
        From = "name n JOIN hospital h ON h.id = n.rowid";

        // Its last letter need not be the last of the name.
        var phrase = letters.Length == 1 ? $"\"{letters}\" *" : $"\"{runs[..^3].TrimEnd()}\"";
        Add("name MATCH $name", ("$name", $"{(name.HasInitials ? "initials" : "letters")} : {phrase}"));
        if (name.HasInitials && !name.IsInitialsOnly)
            Add("matches(h.plain)");
    }

    private void AddPlace(HospitalQuery query)
    {
        if (query.Place is not { } place)
            return;
        Values.AddRange([("$lat", place.Latitude), ("$lon", place.Longitude)]);
        if (query.RadiusKm is not { } radius)
            return;
        var north = radius * 1.01 / KmPerDegree;
        var east = radius * 1.02 / (KmPerDegree * Math.Cos(double.DegreesToRadians(Math.Abs(place.Latitude) + north)));
        From = query.Name is null ? "place p JOIN hospital h ON h.id = p.id" : From + " JOIN place p ON p.id = h.id";
        Add(
            "p.south >= $south AND p.north <= $north AND p.west >= $west AND p.east <= $east AND km($lat, $lon, h.lat, h.lon) <= $radius",
            ("$south", place.Latitude - north), ("$north", place.Latitude + north), ("$west", place.Longitude - east), ("$east", place.Longitude + east), ("$radius", radius));
    }

    private void AddRegion(NamedRegion region)
    {
        Add("h.region = $region", ("$region", region.Region.Code));
        if (region.Districts is not null)
            throw new NotSupportedException("The committed queries name regions of today.");
    }

    private void AddOpen(HoursMoment moment)
    {
        const string NoPause = "(pause IS NULL OR NOT ($minute >= pause AND $minute < resume))";
        Add(
            $"h.schedule IN (SELECT schedule FROM opening WHERE day = $today AND opens <= $minute AND closes > $minute AND {NoPause} UNION SELECT schedule FROM opening WHERE day = $yesterday AND closes > $late AND opens <= $late)",
            ("$today", (int)moment.Today), ("$yesterday", (int)moment.Yesterday), ("$minute", moment.Minute), ("$late", moment.Minute + WeeklyHours.MinutesPerDay));
    }

    private void AddIn(string column, object[] values)
    {
        if (values.Length == 0)
            return;
        var names = values.Select((value, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"{column.Replace("h.", "$", StringComparison.Ordinal)}{i}"), Value: value)).ToArray();
        Add($"{column} IN ({string.Join(", ", names.Select(name => name.Name))})", names);
    }

    private void Add(string condition, params ReadOnlySpan<(string Name, object Value)> values)
    {
        conditions.Add(condition);
        foreach (var value in values)
            Values.Add(value);
    }
}

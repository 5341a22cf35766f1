using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>How a room stands to a patient, by all that it says. The better standing always comes first.</summary>
internal enum Standing
{
    /// <summary>Nothing that is known speaks against it. That is no promise.</summary>
    Open,

    /// <summary>Something is unknown or contradicts itself: ask by telephone first.</summary>
    AskFirst,

    /// <summary>No free bed, or the hospital says no.</summary>
    Unlikely,

    /// <summary>Its numbers are too old to mean anything.</summary>
    Expired,
}

/// <summary>What speaks against a room.</summary>
internal enum Obstacle
{
    Expired,
    Full,
    Refused,
    ConditionNotMet,
    Contradicted,
    ConditionOpen,
    ChildrenNotice,
    NoChildBeds,
    BedsUnknown,
    Stale,
}

/// <summary>The rules of the recommended order: data, which the web client reads too (<c>recommendation.json</c>).</summary>
internal sealed class RecommendationRules
{
    private const string Resource = "recommendation.json";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    private readonly ImmutableArray<Standing> standings;
    private readonly ImmutableArray<double> freshness;
    private readonly ImmutableArray<double> congestion;
    private readonly ImmutableArray<double> grade;
    private readonly ImmutableArray<double> gradeForSevere;

    private RecommendationRules(Table table)
    {
        RingsKm = table.Rings.Km;
        Enough = table.Rings.Enough;
        ChildUnderMonths = table.Child.UnderMonths;
        ChildWords = table.Child.Words;
        standings = [.. Enum.GetValues<Obstacle>().Select(obstacle => table.Obstacles.Single(row => row.Code == obstacle).Standing)];
        freshness = Points<Freshness>(table, "freshness");
        congestion = Points<Congestion>(table, "congestion");
        grade = Points<ErGrade>(table, "grade");
        gradeForSevere = Points<ErGrade>(table, "gradeForSevere");
        Notice = table.Points.Single(row => row.For == "notice").Points;
        Nearness = table.Points.Single(row => row.For == "nearness").Points;
    }

    public static RecommendationRules Current { get; } = Load();

    /// <summary>Outer edges of the rings around the place, rising.</summary>
    public ImmutableArray<double> RingsKm { get; }

    /// <summary>How many open rooms end the widening.</summary>
    public int Enough { get; }

    public int ChildUnderMonths { get; }

    public ImmutableArray<string> ChildWords { get; }

    /// <summary>For each message of the emergency room in force, at most <see cref="CountedNotices"/> of them.</summary>
    public double Notice { get; }

    public double Nearness { get; }

    public const int CountedNotices = 2;

    public Standing Of(Obstacle obstacle) => standings[(int)obstacle];

    public double Of(Freshness age) => freshness[(int)age];

    public double Of(Congestion share) => congestion[(int)share];

    public double Of(ErGrade institution, bool severe) => (severe ? gradeForSevere : grade)[(int)institution];

    private static RecommendationRules Load()
    {
        using var stream = typeof(RecommendationRules).Assembly.GetManifestResourceStream(Resource)!;
        return new RecommendationRules(JsonSerializer.Deserialize<Table>(stream, Options)!);
    }

    private static ImmutableArray<double> Points<T>(Table table, string what)
        where T : struct, Enum
    {
        var rows = table.Points.Where(row => row.For == what).ToDictionary(row => Enum.Parse<T>(row.Is, ignoreCase: true), row => row.Points);
        return [.. Enum.GetValues<T>().Select(value => rows.GetValueOrDefault(value))];
    }

    internal sealed record Table(Rings Rings, Child Child, ImmutableArray<ObstacleRow> Obstacles, ImmutableArray<PointRow> Points);

    internal sealed record Rings(ImmutableArray<double> Km, int Enough, string Source);

    internal sealed record Child(int UnderMonths, ImmutableArray<string> Words, string Source);

    internal sealed record ObstacleRow(Obstacle Code, Standing Standing, string Source);

    internal sealed record PointRow(string For, string Is, double Points, string Source);
}

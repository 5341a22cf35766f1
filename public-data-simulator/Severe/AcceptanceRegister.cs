using System.Globalization;
using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Severe;

/// <summary>What an institution says of one kind of severe illness.</summary>
internal enum Acceptance
{
    NotProvided,
    Accepts,
    Impossible,
}

/// <summary>What each institution says of each kind, before today's messages: as sampled where known, else by the shares of its grade.</summary>
internal sealed class AcceptanceRegister
{
    private const double ImpossibleInCentres = 0.02;
    private const double ImpossibleElsewhere = 0.003;
    private const double StatesLimit = 0.8;

    private static readonly string[] Limits =
    [
        "제한없음", "연령제한없음", "1세이상", "만 4세", "4개월, 6kg", "부분가능/10kg 이상", "소아외과 없음", "1800g(32주) 이상",
        "최저체중-32주 이상 체중 상관없이", "23주 and 400g이상", "초극소저체중출생아, 1000g", "부분가능: 평일8시~17시 가능 위장관이물,급성출혈",
    ];

    private readonly Dictionary<string, Entry> entries;
    private readonly long seed;

    public AcceptanceRegister(InstitutionCatalogue institutions, SimulatorOptions options)
    {
        seed = options.Seed;
        var sampled = SeedTable.Read("acceptance.tsv").ToDictionary(r => r[0], StringComparer.Ordinal);
        Institutions = [.. institutions.All.Where(i => i.Grade != Grade.ReportingOnly)];
        entries = Institutions.ToDictionary(
            i => i.Hpid,
            i => sampled.TryGetValue(i.Hpid, out var row) ? Sampled(row) : Drawn(i),
            StringComparer.Ordinal);
    }

    /// <summary>The designated institutions: only they report.</summary>
    public IReadOnlyList<Institution> Institutions { get; }

    public Acceptance Of(string hpid, SevereType type) => entries[hpid].Acceptances[type.Number - 1];

    /// <summary>The limit of age or weight stated beside a type, if one is.</summary>
    public string? LimitOf(string hpid, SevereType type) => entries[hpid].Limits.GetValueOrDefault(type.Number);

    private static Entry Sampled(string[] row) => new(
        [.. row[1].Select(letter => letter switch
        {
            'Y' => Acceptance.Accepts,
            'X' => Acceptance.Impossible,
            '-' => Acceptance.NotProvided,
            _ => throw new InvalidDataException($"Unknown acceptance {letter} in the seed."),
        })],
        row.Skip(2).Select(cell => cell.Split(':', 2)).ToDictionary(c => int.Parse(c[0], CultureInfo.InvariantCulture), c => c[1]));

    private Entry Drawn(Institution institution)
    {
        var stream = Noise.Stream(seed, "acceptance", institution.Hpid);
        var acceptances = SevereType.All.Select(type => Draw(stream, institution.Grade, type)).ToArray();
        var limits = SevereType.All
            .Where(type => type.HasMessage && acceptances[type.Number - 1] == Acceptance.Accepts && Noise.Chance(stream, 100 + type.Number, StatesLimit))
            .ToDictionary(type => type.Number, type => Limits[(int)(Noise.Unit(stream, 200 + type.Number) * Limits.Length)]);
        return new Entry(acceptances, limits);
    }

    private static Acceptance Draw(ulong stream, Grade grade, SevereType type)
    {
        var accepts = (grade switch
        {
            Grade.Regional => type.RegionalPercent,
            Grade.Local => type.LocalPercent,
            _ => type.BasicPercent,
        }) / 100d;
        var impossible = grade is Grade.Regional or Grade.Local ? ImpossibleInCentres : ImpossibleElsewhere;
        var draw = Noise.Unit(stream, type.Number);
        if (draw < accepts)
            return Acceptance.Accepts;

        return draw < accepts + impossible ? Acceptance.Impossible : Acceptance.NotProvided;
    }

    private sealed record Entry(Acceptance[] Acceptances, Dictionary<int, string> Limits);
}

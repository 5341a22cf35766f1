using System.Collections.Immutable;
using System.Globalization;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Records;

namespace DoctorForU.EasyResponse.Population;

/// <summary>A drug as an illness is treated with.</summary>
internal sealed record UsualDrug(long Code, decimal Dose, int TimesADay)
{
    public static ImmutableArray<UsualDrug> ReadAll(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(drug => drug.Split(':')).Select(parts =>
            new UsualDrug(long.Parse(parts[0], CultureInfo.InvariantCulture), decimal.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture))),
    ];
}

/// <summary>Something that people of some age come down with now and then, and what is done about it.</summary>
/// <param name="Winter">How much likelier in December to February.</param>
/// <param name="MinDays">Days of medication or, for inpatients, in hospital.</param>
internal sealed record Illness(
    string Code, string Department, TreatmentKind Kind, int FromAge, int ToAge, int Weight, int Winter, int MinDays, int MaxDays, int MinCost, int MaxCost, ImmutableArray<UsualDrug> Drugs)
{
    public static IReadOnlyList<Illness> All { get; } =
    [
        .. SeedTable.Read("illnesses").Select(row => new Illness(
            row[0], row[2], Enum.Parse<TreatmentKind>(row[3]), Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7]), Number(row[8]), Number(row[9]), Number(row[10]), Number(row[11]),
            UsualDrug.ReadAll(row[12]))),
    ];

    public double WeightFor(int age, DateOnly day) =>
        age < FromAge || age > ToAge ? 0 : day.Month is 12 or 1 or 2 ? Weight * Winter : Weight;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Something that stays, with a visit whenever the medication runs out.</summary>
/// <param name="Shares">How many have it at 20, 40, 60 and 75 years and older.</param>
internal sealed record ChronicIllness(string Code, string Department, int FromAge, ImmutableArray<double> Shares, int Days, int MinCost, int MaxCost, ImmutableArray<UsualDrug> Drugs)
{
    public static IReadOnlyList<ChronicIllness> All { get; } =
    [
        .. SeedTable.Read("chronic").Select(row => new ChronicIllness(
            row[0], row[2], Number(row[3]), [.. row[4..8].Select(share => double.Parse(share, CultureInfo.InvariantCulture))], Number(row[8]), Number(row[9]), Number(row[10]),
            UsualDrug.ReadAll(row[11]))),
    ];

    public double ShareAt(int age) => age < FromAge ? 0 : Shares[age switch { < 40 => 0, < 60 => 1, < 75 => 2, _ => 3 }];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

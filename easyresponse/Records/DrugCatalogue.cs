using System.Collections.Frozen;
using System.Globalization;
using DoctorForU.EasyResponse.Http;

namespace DoctorForU.EasyResponse.Records;

/// <summary>A drug as the catalogue has it. Codes begin with 9, which no real drug code does.</summary>
internal sealed record Drug(long Code, string Name, string EnglishName, string Effect, string EnglishEffect, string Unit);

/// <summary>The drugs that can be prescribed here: ingredients by their generic names.</summary>
internal sealed class DrugCatalogue
{
    private readonly FrozenDictionary<long, Drug> byCode = SeedTable.Read("drugs").Select(row =>
        new Drug(long.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2], row[3], row[4], row[5])).ToFrozenDictionary(drug => drug.Code);

    public DrugView View(PrescribedDrug line)
    {
        var drug = byCode[line.Code];
        return new(drug.Code, drug.Name, drug.EnglishName, drug.Effect, drug.EnglishEffect, line.Dose, drug.Unit, line.TimesADay, line.Days);
    }

    public bool Has(long code) => byCode.ContainsKey(code);
}

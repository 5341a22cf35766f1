using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>The bed rows of the nation. A pure function of seed and time, but for what was set by hand.</summary>
internal sealed class BedBoard
{
    public BedBoard(InstitutionCatalogue institutions, SimulatorOptions options)
    {
        var fit = new GeneralBedsFit(institutions.All, options.Seed);
        Sheets = [.. institutions.All.Where(i => i.FeedsBeds).Select(i => new BedSheet(i, fit, options.Seed))];
    }

    public IReadOnlyList<BedSheet> Sheets { get; }
}

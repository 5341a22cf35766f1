using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Operations;

namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>
/// Every hospital, clinic and pharmacy: those of the emergency network with their real ids, and made ones up to the counts of the real
/// directory. Made when first asked for, within a second or two, so that the simulator is up at once.
/// </summary>
internal sealed class NationalDirectory
{
    // About as many as there are of each kind.
    private static readonly (char Kind, int Count)[] Counts =
        [('A', 60), ('B', 1_200), ('C', 33_500), ('D', 1_300), ('E', 520), ('G', 13_000), ('M', 230), ('N', 17_000), ('R', 3_400)];

    private const int PharmacyCount = 24_000;
    private const string LargeSeed = "departments of the emergency network";

    private readonly InstitutionCatalogue institutions;
    private readonly long seed;
    private readonly double share;
    private readonly OutpatientHours hours;
    private readonly Lazy<(ListedInstitution[] Hospitals, ListedInstitution[] Pharmacies)> rows;

    public NationalDirectory(InstitutionCatalogue institutions, OutpatientHours hours, SimulatorOptions options)
    {
        this.institutions = institutions;
        this.hours = hours;
        (seed, share) = (options.Seed, options.DirectoryShare);
        rows = new(Make);
    }

    /// <summary>By hpid.</summary>
    public IReadOnlyList<ListedInstitution> Hospitals => rows.Value.Hospitals;

    /// <summary>By hpid.</summary>
    public IReadOnlyList<ListedInstitution> Pharmacies => rows.Value.Pharmacies;

    private (ListedInstitution[] Hospitals, ListedInstitution[] Pharmacies) Make()
    {
        var maker = new DirectoryMaker(District.Load(), seed);
        var made = Counts.SelectMany(count => maker.Make(count.Kind, (int)(count.Count * share)));
        return (InOrder(institutions.All.Select(Listed).Concat(made)), InOrder(maker.Make('H', (int)(PharmacyCount * share))));
    }

    private static ListedInstitution[] InOrder(IEnumerable<ListedInstitution> rows) => [.. rows.OrderBy(row => row.Hpid, StringComparer.Ordinal)];

    private ListedInstitution Listed(Institution institution)
    {
        var kind = institution.Hpid[0] == 'E' ? 'R' : institution.Grade is Grade.Regional or Grade.Local ? 'A' : 'B';
        return new ListedInstitution(
            institution.Hpid,
            institution.Name,
            kind,
            institution.Province,
            institution.District,
            institution.Address,
            institution.Latitude,
            institution.Longitude,
            Phone: null,
            new WrittenHours(hours.Of(institution)),
            Note: null,
            Departments.Of(kind, runsEmergencyRoom: true, new Draw(Noise.Stream(seed, LargeSeed, institution.Hpid))),
            Moonlight: false,
            institution);
    }
}

using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Directory;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations.Directory;

/// <summary>기본정보 of one institution (HPID): the list's fields, its departments in words and, of a hospital, registered beds. Those of the emergency network are answered as its own service does.</summary>
internal sealed class DirectoryBasicsOperation(
    string name, Func<IReadOnlyList<ListedInstitution>> rows, DirectoryRows written, BasicInformationOperation emergency, SimulatorOptions options) : IPublicOperation
{
    private static readonly string[] DepartmentNames =
    [
        "내과", "신경과", "정신건강의학과", "외과", "정형외과", "신경외과", "심장혈관흉부외과", "성형외과", "마취통증의학과", "산부인과", "소아청소년과", "안과", "이비인후과", "피부과", "비뇨의학과",
        "영상의학과", "방사선종양학과", "병리과", "진단검사의학과", "결핵과", "재활의학과", "핵의학과", "가정의학과", "응급의학과", "직업환경의학과", "예방의학과",
    ];

    private static readonly Dictionary<char, (int Least, int Most)> Beds = new() { ['A'] = (150, 600), ['B'] = (30, 180), ['D'] = (60, 250), ['E'] = (30, 120) };

    public string Name => name;

    public WirePage Answer(OperationQuery query, long now)
    {
        var hpid = query.Value("HPID");
        var found = hpid.Length == 0 ? rows() : [.. rows().Where(row => row.Hpid == hpid)];
        return found is [{ Emergency: not null }] ? emergency.Answer(query, now) : found.Page(query, Write);
    }

    private WireRow Write(ListedInstitution row, int number)
    {
        var beds = Beds.TryGetValue(row.Kind, out var range)
            ? range.Least + (int)(Noise.Unit(Noise.Stream(options.Seed, "registered beds", row.Hpid), 0) * (range.Most - range.Least))
            : (int?)null;
        var fields = written.Write(row, number).Fields
            .Concat(new FieldList()
                .Add("dgidIdName", string.Join(',', DepartmentNames.Where((_, place) => row.Has(place + 1))))
                .Add("dutyHano", beds)
                .Add("dutyHayn", beds is null ? null : 1)
                .Add("hpbdn", beds)
                .Add("hpgryn", beds)
                .ToRow(row.Hpid).Fields)
            .OrderBy(field => field.Tag.Name, StringComparer.OrdinalIgnoreCase);
        return new WireRow(row.Hpid, [.. fields]);
    }
}

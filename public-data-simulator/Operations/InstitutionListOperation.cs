using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>응급의료기관 목록: the institutions. It filters by Q0, Q1 and QN; STAGE1 is not its parameter, and gives the nation.</summary>
internal sealed class InstitutionListOperation(InstitutionCatalogue institutions, PlaceFilter places) : IPublicOperation
{
    public string Name => OperationNames.Institutions;

    public WirePage Answer(OperationQuery query, long now)
    {
        var name = query.Value("QN");
        var found = institutions.All
            .Where(i => places.Matches(i, query.Value("Q0"), query.Value("Q1")))
            .Where(i => name.Length == 0 || i.Name.Contains(name, StringComparison.Ordinal));
        IReadOnlyList<Institution> ordered = query.Value("ORD").ToUpperInvariant() switch
        {
            "NAME" => [.. found.OrderBy(i => i.Name, StringComparer.Ordinal)],
            "ADDR" => [.. found.OrderBy(i => i.Address, StringComparer.Ordinal)],
            _ => [.. found],
        };
        return ordered.Page(query, Write);
    }

    private WireRow Write(Institution institution, int number) => new FieldList()
        .Add("dutyAddr", places.AddressOf(institution))
        .Add("dutyEmcls", institution.GradeCode)
        .Add("dutyEmclsName", institution.GradeName)
        .Add("dutyName", institution.Name)
        .Add("dutyTel3", institution.ErPhone)
        .Add("hpid", institution.Hpid)
        .Add("phpid", institution.Hpid)
        .Add("rnum", number)
        .Add("wgs84Lat", institution.Latitude)
        .Add("wgs84Lon", institution.Longitude)
        .ToRow(institution.Hpid);
}

using System.Globalization;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Severe;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>기본정보: the registered facts of an institution, among them capacities under older names. Nothing in it is live.</summary>
internal sealed class BasicInformationOperation(InstitutionCatalogue institutions, AcceptanceRegister register, OutpatientHours hours, PlaceFilter places)
    : IPublicOperation
{
    // This operation's MKioskTy numbers mean other things than those of the acceptance operation: here against there.
    private static readonly (string Here, int[] There)[] LegacyTypes =
    [
        ("MKioskTy1", [3, 4]), ("MKioskTy10", [15]), ("MKioskTy11", [19]), ("MKioskTy2", [2]), ("MKioskTy25", [28]), ("MKioskTy3", [1]),
        ("MKioskTy4", [9]), ("MKioskTy5", [20, 21]), ("MKioskTy6", [11]), ("MKioskTy7", [22, 23]), ("MKioskTy8", [16, 17]), ("MKioskTy9", [24]),
    ];

    public string Name => OperationNames.BasicInformation;

    public WirePage Answer(OperationQuery query, long now)
    {
        var hpid = query.Value("HPID");
        var name = query.Value("QN");
        var found = institutions.All
            .Where(i => hpid.Length == 0 || i.Hpid == hpid)
            .Where(i => name.Length == 0 || i.Name.Contains(name, StringComparison.Ordinal))
            .ToList();
        return found.Page(query, Write);
    }

    private WireRow Write(Institution institution, int number)
    {
        var designated = institution.Grade != Grade.ReportingOnly;
        var fields = new FieldList()
            .Add("dutyAddr", places.AddressOf(institution))
            .Add("dutyEryn", 1)
            .Add("dutyHano", Registered(institution, "hvs38"))
            .Add("dutyHayn", Registered(institution, "hvs38") is null ? null : 1)
            .Add("dutyName", institution.Name)
            .Add("dutyTel3", institution.ErPhone);
        if (designated)
            fields.AddHours(hours.Of(institution));

        fields.Add("hpbdn", Registered(institution, "hvs38"))
            .Add("hpccuyn", Registered(institution, "hvs16"))
            .Add("hpcuyn", Registered(institution, "hvs11"))
            .Add("hperyn", institution.ErTotal)
            .Add("hpgryn", Registered(institution, "hvs38"))
            .Add("hpicuyn", Registered(institution, "hvs17"))
            .Add("hpid", institution.Hpid)
            .Add("hpnicuyn", Registered(institution, "hvs08"))
            .Add("hpopyn", Registered(institution, "hvs22"))
            .Add("hvec", 0);
        if (designated)
            AddLegacyTypes(fields, institution);

        return fields.Add("rnum", number)
            .Add("wgs84Lat", institution.Latitude)
            .Add("wgs84Lon", institution.Longitude)
            .ToRow(institution.Hpid);
    }

    private void AddLegacyTypes(FieldList fields, Institution institution)
    {
        foreach (var (here, there) in LegacyTypes)
        {
            var accepts = Array.Exists(there, n => register.Of(institution.Hpid, SevereType.All[n - 1]) == Acceptance.Accepts);
            fields.Add(here, accepts ? "Y" : "N");
        }
    }

    private static long? Registered(Institution institution, string field) =>
        int.TryParse(institution.Fields.GetValueOrDefault(field), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null;
}

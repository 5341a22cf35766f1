using DoctorForU.PublicDataSimulator.Directory;
using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations.Directory;

/// <summary>Writes rows of the directory as lists give them.</summary>
internal sealed class DirectoryRows(FaultBoard faults)
{
    public string ProvinceOf(ListedInstitution row) => faults.ProvinceName(row.Province);

    public WireRow Write(ListedInstitution row, int number) => new FieldList()
        .Add("dutyAddr", AddressOf(row))
        .Add("dutyDiv", $"{row.Kind}")
        .Add("dutyDivNam", row.KindName)
        .Add("dutyEmcls", row.Emergency?.GradeCode ?? (row.Kind == 'H' ? null : "G099"))
        .Add("dutyEmclsName", row.Emergency?.GradeName ?? (row.Kind == 'H' ? null : "응급의료기관 이외"))
        .Add("dutyEryn", row.Kind == 'H' ? null : row.Emergency is null ? 2 : 1)
        .Add("dutyEtc", row.Note)
        .Add("dutyName", row.Name)
        .Add("dutyTel1", row.Phone)
        .Add("dutyTel3", row.Emergency?.ErPhone)
        .AddHours(row.Hours.Days)
        .Add("hpid", row.Hpid)
        .Add("rnum", number)
        .Add("wgs84Lat", row.Latitude)
        .Add("wgs84Lon", row.Longitude)
        .ToRow(row.Hpid);

    public string? AddressOf(ListedInstitution row) => row.Address is { } address ? ProvinceOf(row) + address[row.Province.Length..] : null;
}

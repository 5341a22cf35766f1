using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>Provinces and districts as the API matches them: the province exactly, by today's name; the district by any part of it.</summary>
internal sealed class PlaceFilter(FaultBoard faults)
{
    /// <summary>An empty province is the nation. "양주시" also finds 남양주시, as the API does.</summary>
    public bool Matches(Institution institution, string province, string district) =>
        (province.Length == 0 || faults.ProvinceName(institution.Province) == province)
        && (district.Length == 0 || institution.District.Contains(district, StringComparison.Ordinal));

    public string? AddressOf(Institution institution) =>
        institution.Address is { } address ? faults.ProvinceName(institution.Province) + address[institution.Province.Length..] : null;
}

using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>How the API writes the words of the directory.</summary>
internal static class HospitalNames
{
    public static EnumNames<HospitalKind> Kinds { get; } = new();

    public static EnumNames<Department> Departments { get; } = new();

    public static EnumNames<HospitalSort> Sorts { get; } = new();
}

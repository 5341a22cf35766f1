using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Roles as tokens, policies and answers name them.</summary>
internal static class RoleNames
{
    public const string Patient = "patient";
    public const string Staff = "staff";
    public const string Operator = "operator";

    public static string Of(AccountRole role) => role switch
    {
        AccountRole.Patient => Patient,
        AccountRole.Staff => Staff,
        AccountRole.Operator => Operator,
        _ => throw new InvalidOperationException("Unknown role."),
    };

    public static AccountRole? Find(string? name) => name switch
    {
        Patient => AccountRole.Patient,
        Staff => AccountRole.Staff,
        Operator => AccountRole.Operator,
        _ => null,
    };
}

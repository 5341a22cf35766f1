using DoctorForU.Accounts;

namespace DoctorForU.Reservations;

/// <summary>Ids made of commands: the same command makes the same thing.</summary>
internal static class ReservationIds
{
    private const int Length = 20;

    public static string Of(string userId, string operation) => "r_" + AccountKeys.Digest($"{userId}/{operation}")[..Length];
}

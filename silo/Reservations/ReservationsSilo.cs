using DoctorForU.Accounts;
using DoctorForU.Hospitals;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DoctorForU.Reservations;

/// <summary>What the grains of reservations need of their silo.</summary>
internal static class ReservationsSilo
{
    public static IServiceCollection AddReservations(this IServiceCollection services)
    {
        services.AddOptions<ReservationOptions>().BindConfiguration(ReservationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section);
        services.AddSingleton(DirectoryTables.Schema);
        services.TryAddSingleton<DirectoryStore>();
        return services.AddSingleton<IPublicHours, PublicHours>().AddSingleton<IForgetUser, ForgetReservations>();
    }
}

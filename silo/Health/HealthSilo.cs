using DoctorForU.Accounts;

namespace DoctorForU.Health;

/// <summary>What the grains of health logs need of their silo.</summary>
internal static class HealthSilo
{
    public static IServiceCollection AddHealthLog(this IServiceCollection services) =>
        services.AddSingleton(HealthTables.Schema).AddSingleton<IHealthStore, HealthStore>().AddSingleton<IForgetUser, ForgetHealth>();
}

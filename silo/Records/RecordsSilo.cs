using DoctorForU.Accounts;

namespace DoctorForU.Records;

/// <summary>What the grains of medical records need of their silo.</summary>
internal static class RecordsSilo
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddOptions<EasyResponseOptions>().BindConfiguration(EasyResponseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        EasyResponseOverHttp.AddTo(services);
        return services.AddSingleton<EasyResponseToken>().AddSingleton<IEasyResponse, EasyResponseOverHttp>().AddSingleton<IForgetUser, ForgetRecords>();
    }
}

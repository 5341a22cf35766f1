using DoctorForU.EmbeddedRuntime.Reminders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace DoctorForU.EmbeddedRuntime.Hosting;

internal sealed record EmbeddedSiloBuilder(IServiceCollection Services, IConfiguration Configuration) : ISiloBuilder
{
    /// <summary>Adds what every silo has, once.</summary>
    public static EmbeddedSiloBuilder AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (!services.Any(s => s.ServiceType == typeof(EmbeddedSilo)))
        {
            services.AddOptions();
            services.AddLogging();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<IValidateOptions<GrainCollectionOptions>, GrainCollectionOptionsCheck>();
            services.AddSingleton(new ServiceLifetimes(services));
            services.AddSingleton<EmbeddedSilo>();
            services.AddSingleton<IClusterClient>(static s => s.GetRequiredService<EmbeddedSilo>().Factory);
            services.AddSingleton<IGrainFactory>(static s => s.GetRequiredService<EmbeddedSilo>().Factory);
            services.AddSingleton<ReminderService>();
            services.AddSingleton<IHostedService, SiloHostedService>();
        }

        return new EmbeddedSiloBuilder(services, configuration);
    }
}

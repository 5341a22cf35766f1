using DoctorForU.EmbeddedRuntime;
using DoctorForU.Emergency;
using Orleans.Hosting;

namespace DoctorForU.Hosting;

/// <summary>Hosts the silo on the embedded runtime: one process, state and reminders in one SQLite file.</summary>
public static class SiloHosting
{
    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddEmergency();
        return builder.UseOrleans(silo => silo
            .UseSqliteStore(Path.GetFullPath(storage.Path))
            .AddMemoryStreams(ErStreams.Provider)
            .AddStartupTask(EmergencySilo.WakeFeeds));
    }
}

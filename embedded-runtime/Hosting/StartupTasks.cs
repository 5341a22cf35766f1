using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Runs once the grains can be called, before the silo counts as started; a failure fails the start.</summary>
    public interface IStartupTask
    {
        Task Execute(CancellationToken cancellationToken);
    }
}

namespace Orleans.Hosting
{
    /// <summary>Adds work for the start of the silo. Lower stages run first.</summary>
    public static class SiloBuilderStartupExtensions
    {
        public static ISiloBuilder AddStartupTask<TStartup>(this ISiloBuilder builder, int stage = 20000)
            where TStartup : class, IStartupTask =>
            builder.AddStartupTask((services, cancellation) => ActivatorUtilities.GetServiceOrCreateInstance<TStartup>(services).Execute(cancellation), stage);

        public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, IStartupTask startupTask, int stage = 20000) =>
            builder.AddStartupTask((_, cancellation) => startupTask.Execute(cancellation), stage);

        public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = 20000)
        {
            builder.Services.AddSingleton(new DoctorForU.EmbeddedRuntime.Hosting.StartupStep(stage, startupTask));
            return builder;
        }
    }
}

namespace DoctorForU.EmbeddedRuntime.Hosting
{
    internal sealed record StartupStep(int Stage, Func<IServiceProvider, CancellationToken, Task> Run)
    {
        /// <summary>As Orleans' ServiceLifecycleStage.Active: from here on reminders may come.</summary>
        public const int Active = 20000;
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>
/// From the request to stop until the end: not ready, and at first still serving. A signal waits here before the host hears of it, since all that is live ends with
/// its first word (<see cref="IHostApplicationLifetime.ApplicationStopping"/>), and whoever reconnects then may be sent here again.
/// </summary>
internal sealed class Draining(IOptions<DrainOptions> options, TimeProvider time, IHostApplicationLifetime lifetime) : IHostApplicationLifetime, IHostedLifecycleService, IHealthCheck
{
    private int asked;

    public CancellationToken ApplicationStarted => lifetime.ApplicationStarted;

    public CancellationToken ApplicationStopping => lifetime.ApplicationStopping;

    public CancellationToken ApplicationStopped => lifetime.ApplicationStopped;

    public static IHostLifetime ListenToSignals(IServiceProvider services) => new ConsoleLifetime(
        services.GetRequiredService<IOptions<ConsoleLifetimeOptions>>(), services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<Draining>(),
        services.GetRequiredService<IOptions<HostOptions>>(), services.GetRequiredService<ILoggerFactory>());

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref asked) > 0 ? HealthCheckResult.Unhealthy("The server is about to stop.") : HealthCheckResult.Healthy());

    /// <summary>A signal came; whoever sends a second one does not want to wait.</summary>
    public void StopApplication()
    {
        if (Interlocked.Increment(ref asked) == 1 && options.Value.For > TimeSpan.Zero)
            _ = StopLater();
        else
            lifetime.StopApplication();
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task StopLater()
    {
        await Task.Delay(options.Value.For, time, ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }
}

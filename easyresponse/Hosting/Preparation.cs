using DoctorForU.EasyResponse.Administration;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DoctorForU.EasyResponse.Hosting;

/// <summary>What has to be there before anything is served: the database's shape, the signing keys, a way to become the first administrator.</summary>
internal sealed class Preparation(Database database, SigningKeys keys, FirstAdministrator first) : IHostedService, IHealthCheck
{
    private volatile bool isDone;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.Migrate(cancellationToken);
        await keys.Load(cancellationToken);
        await first.Prepare(cancellationToken);
        isDone = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isDone ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

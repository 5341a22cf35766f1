using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Ready when every region and every feed has been heard of once; from then on there always is a board to show.</summary>
internal sealed class BoardsRead(NationalBoard board, FeedBoard feeds) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(board.IsComplete && feeds.IsComplete
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The board has not been read yet."));
}

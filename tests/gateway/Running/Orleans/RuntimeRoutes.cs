using Microsoft.AspNetCore.Routing;

namespace DoctorForU.ApiGateway.Running;

/// <summary>What the grain runtime itself serves through the gateway: Orleans' dashboard, whose door the tests of the cluster try.</summary>
internal static class RuntimeRoutes
{
    public const int DashboardOpened = 204;

    public static bool IsOfTheRuntime(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/ops/orleans", StringComparison.Ordinal);
}

using Microsoft.AspNetCore.Routing;

namespace DoctorForU.ApiGateway.Running;

/// <summary>What the grain runtime itself serves through the gateway. Embedded: nothing.</summary>
internal static class RuntimeRoutes
{
    public const int DashboardOpened = 404;

    public static bool IsOfTheRuntime(RouteEndpoint _) => false;
}

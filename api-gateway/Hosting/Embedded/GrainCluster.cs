using DoctorForU.Hosting;
using DoctorForU.Operations;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>The embedded build is one process: the gateway hosts the silo, and calls its grains without a network.</summary>
internal static class GrainCluster
{
    private const string Role = "Gateway";

    public static WebApplicationBuilder AddGrainCluster(this WebApplicationBuilder builder)
    {
        builder.AddSilo();
        builder.AddNodeReporting(NodePrograms.Gateway, [Role, .. SiloHosting.Features]);
        return builder;
    }
}

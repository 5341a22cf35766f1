using DoctorForU.Hosting;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>The embedded build is one process: the gateway hosts the silo, and calls its grains without a network.</summary>
internal static class GrainCluster
{
    public static WebApplicationBuilder AddGrainCluster(this WebApplicationBuilder builder)
    {
        builder.AddSilo();
        return builder;
    }
}

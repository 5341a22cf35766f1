namespace DoctorForU.WebHosting;

/// <summary>What a cluster's runtime must not write into logs.</summary>
public static class ClusterLogging
{
    // At these it says, call by call, whom a call is for, and the key of a login is somebody's login id.
    private static readonly string[] SayWhom = ["Orleans", "Orleans.Runtime.Placement.PlacementService", "Orleans.GrainDirectory.Redis.RedisGrainDirectory"];

    /// <summary>Keeps details of single calls out, whatever is configured.</summary>
    public static void KeepKeysOut(this ILoggingBuilder logging)
    {
        foreach (var category in SayWhom)
            logging.AddFilter(category, LogLevel.Information);
    }
}

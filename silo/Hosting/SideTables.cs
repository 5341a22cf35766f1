using DoctorForU.Storage;

namespace DoctorForU.Hosting;

/// <summary>The side store where the options say. A gateway that is a client of a cluster reads the same tables.</summary>
public static class SideTables
{
    public static IServiceCollection AddSideStore(this IServiceCollection services, StorageOptions storage) => storage.Provider == StorageProvider.PostgreSql
        ? services.AddPostgreSqlSideStore(storage.ConnectionString)
        : services.AddSqliteSideStore(storage.Path);
}

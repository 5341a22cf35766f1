using DoctorForU.PublicDataSimulator.Directory;

namespace DoctorForU.PublicDataSimulator.Operations.Directory;

/// <summary>The operations of the two directories, put together.</summary>
internal static class DirectoryOperations
{
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton<NationalDirectory>().AddSingleton<DirectoryRows>();
        services.AddSingleton<BasicInformationOperation>();
        return services
            .AddList(OperationNames.AllHospitals, directory => directory.Hospitals, filters: false)
            .AddList(OperationNames.HospitalList, directory => directory.Hospitals)
            .AddList(OperationNames.MoonlightList, directory => [.. directory.Hospitals.Where(row => row.Moonlight)])
            .AddNear(OperationNames.HospitalsNear, directory => directory.Hospitals)
            .AddBasics(OperationNames.HospitalBasics, directory => directory.Hospitals)
            .AddList(OperationNames.AllPharmacies, directory => directory.Pharmacies, filters: false)
            .AddList(OperationNames.PharmacyList, directory => directory.Pharmacies)
            .AddNear(OperationNames.PharmaciesNear, directory => directory.Pharmacies)
            .AddBasics(OperationNames.PharmacyBasics, directory => directory.Pharmacies);
    }

    private static IServiceCollection AddList(this IServiceCollection services, string name, Rows rows, bool filters = true) =>
        services.AddSingleton<IPublicOperation>(s => new DirectoryListOperation(name, rows.Of(s), s.GetRequiredService<DirectoryRows>(), filters));

    private static IServiceCollection AddNear(this IServiceCollection services, string name, Rows rows) =>
        services.AddSingleton<IPublicOperation>(s => new DirectoryNearOperation(name, rows.Of(s), s.GetRequiredService<DirectoryRows>()));

    private static IServiceCollection AddBasics(this IServiceCollection services, string name, Rows rows) =>
        services.AddSingleton<IPublicOperation>(s => new DirectoryBasicsOperation(
            name, rows.Of(s), s.GetRequiredService<DirectoryRows>(), s.GetRequiredService<BasicInformationOperation>(), s.GetRequiredService<SimulatorOptions>()));

    private static Func<IReadOnlyList<ListedInstitution>> Of(this Rows rows, IServiceProvider services)
    {
        var directory = services.GetRequiredService<NationalDirectory>();
        return () => rows(directory);
    }

    private delegate IReadOnlyList<ListedInstitution> Rows(NationalDirectory directory);
}

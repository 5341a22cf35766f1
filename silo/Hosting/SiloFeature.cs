using System.Collections.Immutable;
using DoctorForU.Accounts;
using DoctorForU.Emergency;
using DoctorForU.Health;
using DoctorForU.Hospitals;
using DoctorForU.Operations;
using DoctorForU.Records;
using DoctorForU.Reservations;

namespace DoctorForU.Hosting;

/// <summary>
/// A feature that a silo can host: its grains are the grain classes of the namespace <c>DoctorForU.&lt;Name&gt;</c>, and this is what they need of their silo.
/// The embedded build hosts all of them; a silo of the Orleans build may host some (<c>Silo:Features</c>).
/// </summary>
/// <param name="Name">As the feature's folders are called.</param>
/// <param name="AddServices">Adds what the grains ask for.</param>
/// <param name="Starts">Run when the silo takes calls, in this order.</param>
internal sealed record SiloFeature(string Name, Action<IServiceCollection> AddServices, params ImmutableArray<Func<IServiceProvider, CancellationToken, Task>> Starts)
{
    public static ImmutableArray<SiloFeature> All { get; } =
    [
        new("Emergency", services => services.AddEmergency(), EmergencySilo.WakeFeeds),
        new("Hospitals", services => services.AddHospitals(), HospitalsSilo.WakeDirectory),
        new("Accounts", services => services.AddAccounts(), AccountsSilo.EnsureOperator, AccountsSilo.WakeOutboxes),
        new("Records", services => services.AddRecords()),
        new("Reservations", services => services.AddReservations()),
        new("Health", services => services.AddHealthLog()),
        new("Operations", services => services.AddOperations()),
    ];

    /// <summary>Whether the grain class belongs to this feature.</summary>
    public bool Owns(Type grainClass) => grainClass.Namespace is { } space
        && (space == $"DoctorForU.{Name}" || space.StartsWith($"DoctorForU.{Name}.", StringComparison.Ordinal));
}

using DoctorForU.Hospitals;
using DoctorForU.Hosting;
using DoctorForU.Storage;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace DoctorForU.Reservations;

/// <summary>States that outlive the processes of a test. After so many writes it is as if the process had died: it writes nothing any more, also when another took its place.</summary>
internal sealed partial class DyingStates
{
    private const string Default = "Default";

    private readonly SharedGrainStates states = new();
    private Process? living;
    private int left = int.MaxValue;

    public int Writes { get; private set; }

    public bool IsDead => left <= 0;

    /// <summary>From now on this silo is the process that lives.</summary>
    /// <param name="database">Of PostgreSQL; null keeps the states of this object.</param>
    public void AddTo(ISiloBuilder silo, string? database)
    {
        var process = new Process(this);
        (living, left) = (process, int.MaxValue);
        if (database is null)
        {
            silo.UseInMemoryReminderService();
        }
        else
        {
            silo.KeepStates(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database });
            var stored = silo.Services.Last(service => service.ServiceType == typeof(IGrainStorage) && Default.Equals(service.ServiceKey));
            process.Open = services => (IGrainStorage)stored.KeyedImplementationFactory!(services, Default);
        }

        silo.Services.AddGrainStorage(Default, (services, _) => process.On(services));
    }

    public void DiesAfter(int writes) => left = writes;

    private void Count(Process process)
    {
        if (process != living || IsDead)
            throw new OrleansException("The process is dead.");
        left -= left == int.MaxValue ? 0 : 1;
        Writes++;
    }

    private sealed partial class Process(DyingStates all) : IGrainStorage
    {
        private IGrainStorage kept = all.states;

        public Func<IServiceProvider, IGrainStorage> Open { get; set; } = _ => all.states;

        public Process On(IServiceProvider services)
        {
            kept = Open(services);
            return this;
        }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => kept.ReadStateAsync(stateName, grainId, grainState);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            all.Count(this);
            return kept.WriteStateAsync(stateName, grainId, grainState);
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            all.Count(this);
            return kept.ClearStateAsync(stateName, grainId, grainState);
        }
    }
}

using DoctorForU.EmbeddedRuntime.Reminders;
using DoctorForU.EmbeddedRuntime.Sqlite;
using DoctorForU.EmbeddedRuntime.State;
using DoctorForU.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;

namespace DoctorForU.EmbeddedRuntime;

/// <summary>The stores that Orleans does not have. Only the hosting of the embedded build names them.</summary>
public static class SqliteHosting
{
    /// <summary>
    /// Keeps grain states (as the default storage) and reminders in one SQLite file, which is made if there is none. A state is durable when
    /// its write completes. One process owns the file; a second one is refused at start with an error that names it.
    /// </summary>
    public static ISiloBuilder UseSqliteStore(this ISiloBuilder builder, string path)
    {
        builder.AddSqliteGrainStorage(StorageNames.Default, path);
        builder.AddReminders();
        builder.Services.AddSingleton<IReminderStore>(services =>
            ActivatorUtilities.CreateInstance<SqliteReminderStore>(services, services.GetRequiredService<SqliteStores>().At(path)));
        return builder;
    }

    /// <summary>Keeps the states of a storage of this name in a SQLite file; storages may share a file.</summary>
    public static ISiloBuilder AddSqliteGrainStorage(this ISiloBuilder builder, string name, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.TryAddSingleton<SqliteStores>();

        // Before anything else of the silo's start: a store that cannot be had must stop it.
        builder.AddStartupTask((services, cancellation) => Task.Run(services.GetRequiredService<SqliteStores>().At(path).Open, cancellation), int.MinValue);
        builder.Services.AddGrainStorage(name, (services, _) =>
            ActivatorUtilities.CreateInstance<SqliteGrainStorage>(services, services.GetRequiredService<SqliteStores>().At(path)));
        return builder;
    }
}

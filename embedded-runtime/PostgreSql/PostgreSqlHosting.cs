using DoctorForU.EmbeddedRuntime.PostgreSql;
using DoctorForU.EmbeddedRuntime.Reminders;
using DoctorForU.EmbeddedRuntime.State;
using DoctorForU.Storage.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;

namespace DoctorForU.EmbeddedRuntime;

/// <summary>States and reminders in PostgreSQL. Only the hosting of the embedded build names it: in the Orleans build, Orleans' own storage reads the same rows.</summary>
public static class PostgreSqlHosting
{
    /// <summary>
    /// Keeps grain states (as the default storage) and reminders in a PostgreSQL database, whose tables are made if there are none. A state is
    /// durable when its write completes. One process owns the store; a second one is refused at start with an error that names the database.
    /// </summary>
    public static ISiloBuilder UsePostgreSqlStore(this ISiloBuilder builder, string connectionString)
    {
        builder.Services.TryAddSingleton(_ => new PostgreSqlDatabase(connectionString));
        builder.AddPostgreSqlGrainStorage(StorageNames.Default);
        builder.AddReminders();
        builder.Services.AddSingleton<IReminderStore, PostgreSqlReminderStore>();
        return builder;
    }

    /// <summary>Keeps the states of a storage of this name in the database that <see cref="UsePostgreSqlStore"/> names.</summary>
    public static ISiloBuilder AddPostgreSqlGrainStorage(this ISiloBuilder builder, string name)
    {
        builder.Services.TryAddSingleton<PostgreSqlStore>();

        // Before anything else of the silo's start: a store that cannot be had must stop it.
        builder.AddStartupTask((services, _) => services.GetRequiredService<PostgreSqlStore>().Open(), int.MinValue);
        builder.Services.AddGrainStorage(name, (services, _) => ActivatorUtilities.CreateInstance<PostgreSqlGrainStorage>(services));
        return builder;
    }
}

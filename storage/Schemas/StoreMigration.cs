using System.Reflection;
using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Sqlite;

namespace DoctorForU.Storage.Schemas;

/// <summary>Brings a whole store up to date at once, as the start of the program does part by part.</summary>
internal static class StoreMigration
{
    /// <summary>The schemas that features declare: static properties of this type in the assemblies beside this one.</summary>
    public static IReadOnlyList<SideSchema> Declared() => SideSchema.Distinct(
        Directory.GetFiles(AppContext.BaseDirectory, "DoctorForU.*.dll")
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(SideSchema) && property.DeclaringType != typeof(GrainSchema))
            .Select(property => (SideSchema)property.GetValue(null)!));

    public static async Task Apply(SqliteStore store, IReadOnlyList<SideSchema> schemas, TimeProvider time)
    {
        store.Open();
        await new SqliteSideStore(store, schemas, time).Ready(CancellationToken.None);
    }

    public static async Task Apply(PostgreSqlStore store, IReadOnlyList<SideSchema> schemas, TimeProvider time)
    {
        await store.Open();
        await PostgreSqlSchemas.Apply(store.Database, schemas, time);
    }
}

using System.Collections.Immutable;

namespace DoctorForU.Storage;

/// <summary>One step of a feature's tables, in both dialects; either may be several statements.</summary>
/// <param name="Version">1 for the first, and one more each.</param>
public sealed record SideMigration(int Version, string Sqlite, string PostgreSql);

/// <summary>
/// The tables of a feature. Register it as a singleton service: at start each migration that the database has not seen is applied, in order,
/// in one transaction, and its version recorded. What was released is never changed: a change is a new migration. Table names begin with the feature.
/// </summary>
public sealed record SideSchema(string Feature, ImmutableArray<SideMigration> Migrations)
{
    internal int Newest => Migrations.IsEmpty ? 0 : Migrations[^1].Version;

    /// <summary>A host may be told of a schema by several of its parts; two different ones of a name are a mistake.</summary>
    internal static IReadOnlyList<SideSchema> Distinct(IEnumerable<SideSchema> schemas)
    {
        var byFeature = new Dictionary<string, SideSchema>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            if (!schema.Migrations.Select(m => m.Version).SequenceEqual(Enumerable.Range(1, schema.Migrations.Length)))
                throw new ArgumentException($"The migrations of \"{schema.Feature}\" are not numbered 1, 2, 3 …", nameof(schemas));
            if (!byFeature.TryAdd(schema.Feature, schema) && !byFeature[schema.Feature].Migrations.SequenceEqual(schema.Migrations))
                throw new ArgumentException($"\"{schema.Feature}\" is registered with two different schemas.", nameof(schemas));
        }

        return [.. byFeature.Values];
    }
}

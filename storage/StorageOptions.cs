using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Storage;

/// <summary>Which database keeps the state of grains and the side tables.</summary>
public enum StorageProvider
{
    /// <summary>One file; one process. The embedded build alone.</summary>
    Sqlite,

    /// <summary>A database server; the embedded build, or a cluster.</summary>
    PostgreSql,
}

/// <summary>Where the state of grains and the side tables are kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>The name of the service is part of the key of every row, in both builds: under another name nothing that is stored would be found.</summary>
    public const string ServiceId = "doctorforu";

    /// <summary>The Orleans build always keeps states in PostgreSQL.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>The SQLite file, relative to the working directory. Its folder is made when missing.</summary>
    [Required]
    public string Path { get; set; } = "data/doctorforu.db";

    /// <summary>The PostgreSQL database, as an Npgsql connection string. The password belongs into the environment (Storage__ConnectionString) or a .pgpass file.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Host=127.0.0.1;Database=doctorforu;Username=doctorforu";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Provider))
            yield return new ValidationResult($"'{Provider}' is none of {string.Join(", ", Enum.GetNames<StorageProvider>())}.", [nameof(Provider)]);
    }
}

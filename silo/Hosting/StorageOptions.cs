using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Hosting;

/// <summary>Where the state of grains is kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file of the embedded build, relative to the working directory. Its folder is made when missing.</summary>
    [Required]
    public string Path { get; set; } = "data/doctorforu.db";
}

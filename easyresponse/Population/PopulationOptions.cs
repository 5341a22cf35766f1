using System.ComponentModel.DataAnnotations;

namespace DoctorForU.EasyResponse.Population;

/// <summary>The synthetic people that this server has.</summary>
internal sealed class PopulationOptions
{
    public const string Section = "Population";

    /// <summary>How many; made once, in the background.</summary>
    [Range(0, SyntheticPerson.Most)]
    public int People { get; set; } = 50_000;

    /// <summary>Equal seeds give equal people.</summary>
    public long Seed { get; set; } = 20_260_822;

    /// <summary>Shows a page with a few of them, and the codes that were sent to them, at /development. Never where records are real.</summary>
    public bool DevelopmentPage { get; set; }
}

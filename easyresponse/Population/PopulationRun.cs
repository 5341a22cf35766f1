using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Population;

/// <summary>How far the making of synthetic people is; written in the same transaction as they are.</summary>
internal sealed class PopulationRun
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required long Seed { get; init; }

    public required int Made { get; set; }

    /// <summary>The day on which the histories end.</summary>
    public required DateOnly Until { get; init; }
}

internal sealed class PopulationRunTable : IEntityTypeConfiguration<PopulationRun>
{
    public void Configure(EntityTypeBuilder<PopulationRun> builder)
    {
        builder.ToTable("population_run");
        builder.Property(run => run.Id).ValueGeneratedNever();
    }
}

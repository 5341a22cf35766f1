using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoctorForU.EasyResponse.Records;

/// <summary>How a person was treated.</summary>
internal enum TreatmentKind
{
    Outpatient,
    Inpatient,
    Emergency,
}

/// <summary>One treatment (진료). Money is in won.</summary>
internal sealed class Treatment
{
    public required long Id { get; init; }

    public required long PersonId { get; init; }

    public required string Hpid { get; init; }

    public required string Hospital { get; init; }

    /// <summary>진료개시일.</summary>
    public required DateOnly Date { get; init; }

    public required TreatmentKind Kind { get; init; }

    /// <summary>진료과목, as the national directory names it.</summary>
    public required string Department { get; init; }

    /// <summary>방문일수 or, for inpatients, days in hospital.</summary>
    public required int Days { get; init; }

    /// <summary>처방횟수.</summary>
    public required int Prescriptions { get; init; }

    /// <summary>본인부담금.</summary>
    public required int PatientCost { get; init; }

    /// <summary>공단부담금.</summary>
    public required int InsurerCost { get; init; }

    public required long? MedicationId { get; init; }
}

/// <summary>What was prescribed at a treatment (처방).</summary>
internal sealed class Medication
{
    public required long Id { get; init; }

    public required long PersonId { get; init; }

    /// <summary>질병분류 (KCD).</summary>
    public required string Disease { get; init; }

    /// <summary>처방일자.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>복용기간.</summary>
    public required int Days { get; init; }

    public required ImmutableArray<PrescribedDrug> Drugs { get; init; }
}

/// <summary>A drug of a prescription.</summary>
/// <param name="Code">약품코드, of <see cref="DrugCatalogue"/>.</param>
/// <param name="Dose">1회 투약량, in the drug's unit.</param>
/// <param name="TimesADay">1일 투여횟수.</param>
/// <param name="Days">총 투약일수.</param>
internal sealed record PrescribedDrug(long Code, decimal Dose, int TimesADay, int Days);

internal sealed class TreatmentTable : IEntityTypeConfiguration<Treatment>
{
    public void Configure(EntityTypeBuilder<Treatment> builder)
    {
        builder.ToTable("treatment");
        builder.Property(treatment => treatment.Id).ValueGeneratedNever();
        builder.HasIndex(treatment => new { treatment.PersonId, treatment.Date });
    }
}

internal sealed class MedicationTable : IEntityTypeConfiguration<Medication>
{
    public void Configure(EntityTypeBuilder<Medication> builder)
    {
        builder.ToTable("medication");
        builder.Property(medication => medication.Id).ValueGeneratedNever();
        builder.Property(medication => medication.Drugs).HasConversion(
            drugs => JsonSerializer.Serialize(drugs, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<ImmutableArray<PrescribedDrug>>(json, JsonSerializerOptions.Web),
            new ValueComparer<ImmutableArray<PrescribedDrug>>((one, other) => one.SequenceEqual(other), drugs => drugs.Length));
    }
}

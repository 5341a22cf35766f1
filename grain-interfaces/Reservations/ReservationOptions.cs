using System.ComponentModel.DataAnnotations;

namespace DoctorForU.Reservations;

/// <summary>Rules of reservations that hold for every hospital, and those of a calendar that no staff have set. Section <c>Reservations</c>.</summary>
public sealed class ReservationOptions : IValidatableObject
{
    public const string Section = "Reservations";

    /// <summary>How long a place is held for somebody who fills in the form.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Holds that one person may have at once.</summary>
    [Range(1, 20)]
    public int HoldsPerPerson { get; set; } = 3;

    /// <summary>Reservations to come that one person may have.</summary>
    [Range(1, 500)]
    public int ReservationsPerPerson { get; set; } = 20;

    [Range(5, 240)]
    public int SlotMinutes { get; set; } = 30;

    [Range(1, 100)]
    public int Capacity { get; set; } = 1;

    [Range(0, 10_080)]
    public int LeadMinutes { get; set; } = 60;

    [Range(1, MaxHorizonDays)]
    public int HorizonDays { get; set; } = 60;

    /// <summary>Minutes from midnight of the lunch break where the public hours tell none.</summary>
    [Range(0, 1_440)]
    public int LunchFrom { get; set; } = 780;

    [Range(0, 1_440)]
    public int LunchUntil { get; set; } = 840;

    /// <summary>How far ahead any calendar may be booked.</summary>
    public const int MaxHorizonDays = 180;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LunchUntil < LunchFrom)
            yield return new($"{Section}:{nameof(LunchUntil)} is before {nameof(LunchFrom)}.", [nameof(LunchUntil)]);
    }
}

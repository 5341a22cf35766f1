using System.Collections.Immutable;
using DoctorForU.EasyResponse.Records;

namespace DoctorForU.EasyResponse.Population;

/// <summary>What a synthetic person was treated for in the years before a day.</summary>
internal sealed class History
{
    public const int Years = 2;

    /// <summary>Ids of treatments and medications are the person's, times this, plus their place.</summary>
    private const long PerPerson = 1_000;

    private readonly SyntheticPerson person;
    private readonly DateOnly until;
    private readonly List<(Treatment Treatment, Medication? Medication)> visits = [];
    private Draw draw;

    private History(SyntheticPerson person, long seed, DateOnly until) =>
        (this.person, this.until, draw) = (person, until, Draw.For(unchecked(seed + 7), (int)person.Id));

    public static IReadOnlyList<(Treatment Treatment, Medication? Medication)> Of(SyntheticPerson person, long seed, DateOnly until)
    {
        var history = new History(person, seed, until);
        history.AddChronic();
        history.AddNowAndThen();
        return history.visits;
    }

    private void AddChronic()
    {
        foreach (var illness in ChronicIllness.All)
        {
            if (draw.Fraction() >= illness.ShareAt(person.AgeOn(until)))
                continue;

            // One doctor, and a visit whenever the medication runs out.
            var place = Names.Hospital(person.Region, illness.Department, isLarge: false, ref draw);
            for (var day = Earliest.AddDays(draw.Between(0, illness.Days)); day <= until; day = day.AddDays(illness.Days + draw.Between(-3, 6)))
                Add(WorkingDay(day), TreatmentKind.Outpatient, illness.Department, illness.Code, place, illness.Days, draw.Between(illness.MinCost, illness.MaxCost), illness.Drugs);
        }
    }

    private void AddNowAndThen()
    {
        var age = person.AgeOn(until);
        var often = age switch { < 10 => 8, < 40 => 3, < 65 => 4, _ => 5 };
        for (var count = draw.Between(0, often * 2); count > 0; count--)
        {
            var day = until.AddDays(-draw.Between(0, (Years * 365) - 1));
            var ageThen = person.AgeOn(day);
            if (ageThen < 0)
                continue;

            var illness = draw.Of(Illness.All, one => one.WeightFor(ageThen, day));
            var place = Names.Hospital(person.Region, illness.Department, isLarge: illness.Kind != TreatmentKind.Outpatient, ref draw);
            var when = illness.Kind == TreatmentKind.Outpatient ? WorkingDay(day) : day;
            Add(when, illness.Kind, illness.Department, illness.Code, place, draw.Between(illness.MinDays, illness.MaxDays), draw.Between(illness.MinCost, illness.MaxCost), illness.Drugs);
        }
    }

    private DateOnly Earliest => until.AddYears(-Years) is var day && day > person.BirthDate ? day : person.BirthDate;

    private void Add(
        DateOnly day, TreatmentKind kind, string department, string disease, (string Hpid, string Name) place, int days, int cost, ImmutableArray<UsualDrug> drugs)
    {
        if (visits.Count == PerPerson)
            return;

        var id = (person.Id * PerPerson) + visits.Count;
        var prescribed = days > 0 && drugs.Length > 0;
        var (patient, insurer) = Costs.Split(cost, kind, person.AgeOn(day));
        var treatment = new Treatment
        {
            Id = id,
            PersonId = person.Id,
            Hpid = place.Hpid,
            Hospital = place.Name,
            Date = day,
            Kind = kind,
            Department = department,
            Days = kind == TreatmentKind.Inpatient ? days : 1,
            Prescriptions = prescribed ? 1 : 0,
            PatientCost = patient,
            InsurerCost = insurer,
            MedicationId = prescribed ? id : null,
        };
        visits.Add((treatment, prescribed ? MedicationOf(id, day, disease, days, drugs) : null));
    }

    private Medication MedicationOf(long id, DateOnly day, string disease, int days, ImmutableArray<UsualDrug> drugs) => new()
    {
        Id = id,
        PersonId = person.Id,
        Disease = disease,
        Date = day,
        Days = days,
        Drugs = [.. drugs.Select(drug => new PrescribedDrug(drug.Code, drug.Dose, drug.TimesADay, days))],
    };

    // Clinics are closed on Sundays; the day before is never before the period.
    private DateOnly WorkingDay(DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday ? day : day < until ? day.AddDays(1) : day.AddDays(-1);
}

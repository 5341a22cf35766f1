using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Records;
using DoctorForU.EasyResponse.Running;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Population;

public sealed class PopulationTests
{
    private static readonly DateOnly Until = new(2026, 11, 24);

    [Fact]
    public void As_many_people_as_can_be_have_numbers_of_their_own_that_are_nobodys()
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < SyntheticPerson.Most; number++)
        {
            var person = SyntheticPerson.Make(RunningServer.Seed, number);
            Assert.True(ResidentNumber.TryParse(person.ResidentNumber, Until, out var read));
            Assert.Equal(person.BirthDate, read.BirthDate);
            Assert.Equal("99", person.ResidentNumber[7..9]);
            Assert.True(numbers.Add(person.ResidentNumber));
        }
    }

    [Fact]
    public void Equal_seeds_give_equal_people_and_histories_and_others_give_others()
    {
        Assert.Equal(SyntheticPerson.Make(1, 5), SyntheticPerson.Make(1, 5));
        Assert.NotEqual(SyntheticPerson.Make(1, 5), SyntheticPerson.Make(2, 5));
        Assert.Equivalent(HistoryOf(1, 5), HistoryOf(1, 5), strict: true);
    }

    [Fact]
    public void Histories_could_be_true()
    {
        var drugs = new DrugCatalogue();
        var visits = Enumerable.Range(0, 2_000).SelectMany(number => HistoryOf(RunningServer.Seed, number)).ToList();

        Assert.All(visits, visit =>
        {
            var (treatment, medication) = visit;
            Assert.InRange(treatment.Date, Until.AddYears(-History.Years), Until);
            Assert.True(treatment is { PatientCost: > 0, InsurerCost: > 0 } && treatment.PatientCost % 100 == 0);
            Assert.True(treatment.Kind != TreatmentKind.Outpatient || treatment.Date.DayOfWeek != DayOfWeek.Sunday);
            Assert.Equal(treatment.MedicationId is null ? 0 : 1, treatment.Prescriptions);
            Assert.Equal(treatment.MedicationId, medication?.Id);
            Assert.All(medication?.Drugs ?? [], drug => Assert.True(drugs.Has(drug.Code)));
        });
        Assert.Equal(visits.Count, visits.Select(visit => visit.Treatment.Id).Distinct().Count());
        Assert.All(Enum.GetValues<TreatmentKind>(), kind => Assert.Contains(visits, visit => visit.Treatment.Kind == kind));
    }

    [Fact]
    public void The_old_are_ill_more_often_than_the_young_and_colds_come_in_winter()
    {
        var people = Enumerable.Range(0, 4_000).Select(number => SyntheticPerson.Make(RunningServer.Seed, number)).ToList();
        double VisitsOf(Func<int, bool> age) => people.Where(person => age(person.AgeOn(Until))).Average(person => History.Of(person, RunningServer.Seed, Until).Count);
        var colds = people.SelectMany(person => History.Of(person, RunningServer.Seed, Until)).Where(visit => visit.Medication?.Disease == "J00").ToList();

        Assert.True(VisitsOf(age => age >= 65) > VisitsOf(age => age is >= 15 and < 40) * 2);
        Assert.True(colds.Count(visit => visit.Treatment.Date.Month is 12 or 1 or 2) > colds.Count(visit => visit.Treatment.Date.Month is 6 or 7 or 8));
    }

    [Fact]
    public async Task A_stop_in_the_middle_leaves_nobody_out_and_makes_nobody_twice()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-easyresponse-people-").FullName;
        await (await RunningServer.StartWith(null, folder, "--Population:People=300")).DisposeAsync();
        await using (var server = await RunningServer.StartWith(null, folder, "--Population:People=700"))
        {
            await using var records = server.Open();
            Assert.Equal(Enumerable.Range(1, 700).Select(id => (long)id), await records.People.OrderBy(person => person.Id).Select(person => person.Id).ToListAsync());
            Assert.Equal(700, (await records.PopulationRuns.SingleAsync()).Made);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<(Treatment Treatment, Medication? Medication)> HistoryOf(long seed, int number) => History.Of(SyntheticPerson.Make(seed, number), seed, Until);
}

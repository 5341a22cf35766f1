using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What an operator does when a machine is lost, from the backup on.</summary>
public sealed class RestoreDrillTests(ITestOutputHelper output)
{
    private const int Patients = 8;
    private const int DaysEach = 3;
    private static readonly string[] Settings = ["--Reservations:ReservationsPerPerson=500", "--Accounts:AccessTokenLife=01:00:00"];

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task Every_booking_acknowledged_before_a_backup_under_load_is_there_where_it_is_restored()
    {
        await using var gateway = await RunningGateway.Start(Settings);
        await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98));
        var patients = await Task.WhenAll(Enumerable.Range(0, Patients).Select(number => ApiPatient.Of(gateway, 1_000 + number)));
        var place = Directory.CreateTempSubdirectory("doctorforu-restore-").FullName;
        var (backup, keys, elsewhere) = (Path.Combine(place, "backup"), Path.Combine(place, "keys-backup"), Path.Combine(place, "elsewhere"));

        var booked = new ConcurrentQueue<Booking>();
        using var over = new CancellationTokenSource();
        var load = patients.Select((patient, number) => Book(patient, number, booked, over.Token)).ToList();
        await Patience.Until(() => booked.Count >= 50);
        var before = booked.ToArray();
        var made = await OperatorCommand.Run(
            "backup", "create", $"--to={backup}", $"--keys-to={keys}", $"--Storage:Path={gateway.Folder}/state.db", $"--Keys:Folder={gateway.Folder}/keys");
        var during = booked.Count - before.Length;
        await over.CancelAsync();
        await Task.WhenAll(load).OrFail();
        Assert.True(made.Code == 0, made.Errors);
        Assert.True(during > 0, "Nothing was booked while the backup was made.");

        var restored = await OperatorCommand.Run(
            "backup", "restore", $"--from={backup}", $"--keys-from={keys}", $"--Storage:Path={elsewhere}/state.db", $"--Keys:Folder={elsewhere}/keys");
        Assert.True(restored.Code == 0, restored.Errors);
        await using var other = await RunningGateway.On(elsewhere, Settings);
        await EveryBookingIsThere(before, patients, other);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"restore drill: {before.Length} bookings acknowledged before the backup, all there; {during} more while it was made"));
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task What_cannot_be_backed_up_or_restored_is_told_in_one_line_with_a_code_of_its_own()
    {
        var place = Directory.CreateTempSubdirectory("doctorforu-restore-").FullName;

        var outcomes = await Task.WhenAll(
            OperatorCommand.Run("backup", "create", $"--to={place}/backup", $"--Storage:Path={place}/nothing.db"),
            OperatorCommand.Run("backup", "restore", $"--from={place}/nothing", $"--Storage:Path={place}/store.db"),
            OperatorCommand.Run("backup", "create", $"--Storage:Path={place}/nothing.db"),
            OperatorCommand.Run("backup", "create", $"--to={place}/backup", "--Storage:Provider=PostgreSql"));

        Assert.Equal([66, 66, 64, 64], outcomes.Select(outcome => outcome.Code));
        Assert.All(outcomes, outcome => Assert.Single(outcome.Errors.TrimEnd().Split('\n')));
        Assert.Empty(Directory.GetFileSystemEntries(place));
        Directory.Delete(place);
    }

    private static async Task Book(ApiPatient patient, int number, ConcurrentQueue<Booking> booked, CancellationToken over)
    {
        var slots = from day in Enumerable.Range(1 + (number * DaysEach), DaysEach)
                    from halfHour in Enumerable.Range(0, 48)
                    select ReservationGateway.Slot(ReservationGateway.Day(day), $"{halfHour / 2:00}{halfHour % 2 * 30:00}");
        foreach (var slot in slots.TakeWhile(_ => !over.IsCancellationRequested))
            booked.Enqueue(new(number, await patient.Books(slot), slot));
    }

    private static async Task EveryBookingIsThere(IEnumerable<Booking> before, ApiPatient[] patients, RunningGateway other)
    {
        foreach (var mine in before.GroupBy(booking => booking.Patient))
        {
            var found = (await patients[mine.Key].At(other).Reservations())
                .Where(item => item.GetProperty("stage").GetString() == "booked")
                .Select(item => new Booking(mine.Key, item.GetProperty("id").GetString()!, item.GetProperty("slot").GetString()!));
            Assert.Subset(found.ToHashSet(), mine.ToHashSet());
        }

        // The slot, which is the authority, knows it too.
        var newcomer = await ApiPatient.Of(other, 2_000);
        foreach (var booking in before)
            await Problem.Of(await newcomer.Hold(booking.Slot), HttpStatusCode.Conflict, "slot.taken");
    }

    private sealed record Booking(int Patient, string Id, string Slot);
}

using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>Dies at a step, and the saga of a move that has to survive it wherever states are kept.</summary>
public abstract class CrashSteps
{
    private protected static readonly SlotId Nine = Clinic.At("09:00");
    private protected static readonly SlotId Elsewhere = Clinic.At("11:00", Clinic.Monday.AddDays(1), "d004");

    [Fact]
    public async Task A_move_that_dies_at_any_step_ends_in_exactly_one_booking()
    {
        var steps = await StepsOf(async (clinic, booked) => await clinic.Move("kim", booked, Elsewhere, "move"));
        for (var step = 0; step <= steps; step++)
        {
            await using var clinic = await Open();
            var booked = await clinic.Booked("kim", Nine);
            await Written(clinic);
            await Dies(clinic, step, () => clinic.Move("kim", booked, Elsewhere, "move"));
            await clinic.Restart();

            var now = Assert.Single(await clinic.Reservations("kim"));
            var (here, there) = (await clinic.Occupants(Nine), await clinic.Occupants(Elsewhere));
            Assert.Equal(booked.Id, now.Id);
            Assert.Equal(ReservationStage.Booked, now.Stage);
            Assert.Equal(1, here.Count + there.Count);
            Assert.Equal(now.Slot == Nine ? 1 : 0, here.Count);

            // The same command again ends where it should.
            var again = await clinic.Move("kim", now, Elsewhere, "move");
            Assert.Equal((ReservationOutcome.Done, Elsewhere, 1), (again.Outcome, again.Reservation!.Slot, again.Reservation.Sequence));
            Assert.Empty(await clinic.Occupants(Nine));
        }
    }

    /// <summary>A clinic on states of its own, with one patient.</summary>
    private protected async Task<Clinic> Open()
    {
        var clinic = await Clinic.Open(database: await NewDatabase());
        await clinic.SignsUp("kim");
        return clinic;
    }

    /// <summary>Of PostgreSQL; null for states in memory.</summary>
    private protected virtual Task<string?> NewDatabase() => Task.FromResult<string?>(null);

    private async Task<int> StepsOf(Func<Clinic, Reservation, Task> command)
    {
        await using var clinic = await Open();
        var booked = await clinic.Booked("kim", Nine);
        await Written(clinic);
        var before = clinic.States.Writes;
        await command(clinic, booked);
        return clinic.States.Writes - before;
    }

    /// <summary>The booking's own notice is out, so that the next writes are the command's.</summary>
    private protected static Task Written(Clinic clinic) => clinic.Comes(async () =>
        clinic.Mails.Sent.Count > 0 && (await clinic.Time("kim").Notices(Clinic.Patient("kim"))).All(notice => notice.IsMailed));

    private protected static async Task Dies(Clinic clinic, int afterWrites, Func<Task> command)
    {
        clinic.States.DiesAfter(afterWrites);
        try
        {
            await command();
        }
        catch (OrleansException) when (clinic.States.IsDead)
        {
            // This is what the test is about.
        }
    }
}

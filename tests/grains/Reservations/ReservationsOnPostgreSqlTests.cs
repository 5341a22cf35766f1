using DoctorForU.Emergency;

namespace DoctorForU.Reservations;

/// <summary>Slots, days, people and the saga of a move with their states in PostgreSQL.</summary>
public sealed class ReservationsOnPostgreSqlTests(HistoryDatabases databases) : CrashSteps, IClassFixture<HistoryDatabases>
{
    [Fact]
    public async Task What_was_held_booked_moved_and_cancelled_is_so_after_every_crash()
    {
        await using var clinic = await Open();
        await clinic.SignsUp("lee");
        var held = await clinic.Hold("kim", Nine, "hold");
        await clinic.Restart();
        Assert.Equal(held, await clinic.Hold("kim", Nine, "hold"));
        Assert.Equal(ReservationOutcome.Taken, (await clinic.Hold("lee", Nine)).Outcome);

        var booked = (await clinic.Book("kim", held.Reservation!, "book")).Reservation!;
        await clinic.Restart();
        Assert.Equal(booked, Assert.Single(await clinic.Reservations("kim")));
        Assert.Single(await clinic.Occupants(Nine));

        await clinic.Move("kim", booked, Elsewhere, "move");
        await clinic.Restart();
        var moved = Assert.Single(await clinic.Reservations("kim"));
        Assert.Equal((Elsewhere, 1), (moved.Slot, moved.Sequence));
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Nine)).Outcome);

        await clinic.Cancel("kim", moved);
        await clinic.Restart();
        Assert.Equal(ReservationStage.Cancelled, Assert.Single(await clinic.Reservations("kim")).Stage);
        Assert.Empty(await clinic.Occupants(Elsewhere));
        await clinic.Comes(() => Task.FromResult(clinic.Mails.Sent.Select(mail => mail.Id).Distinct().Count() == 3));
    }

    private protected override async Task<string?> NewDatabase() => await databases.New();
}

namespace DoctorForU.Reservations;

/// <summary>The process dies after every single write of a command; what is written then leads to one place or to none.</summary>
public sealed class CrashTests : CrashSteps
{
    [Fact]
    public async Task A_booking_that_dies_at_any_step_is_there_once_or_can_be_sent_again()
    {
        for (var step = 0; step <= 6; step++)
        {
            await using var clinic = await Open();
            await Dies(clinic, step, async () =>
            {
                var held = await clinic.Hold("kim", Nine, "hold");
                await clinic.Book("kim", held.Reservation!, "book");
            });
            await clinic.Restart();

            var held = await clinic.Hold("kim", Nine, "hold");
            var booked = await clinic.Book("kim", held.Reservation!, "book");

            Assert.Equal((ReservationOutcome.Done, ReservationStage.Booked), (booked.Outcome, booked.Reservation!.Stage));
            Assert.Single(await clinic.Reservations("kim"));
            Assert.Single(await clinic.Occupants(Nine));
            await clinic.Comes(() => Task.FromResult(clinic.Mails.Sent.Any(mail => mail.Id.Contains("booked", StringComparison.Ordinal))));
            Assert.Single(clinic.Mails.Sent.Select(mail => mail.Id).Distinct());
        }
    }

    [Fact]
    public async Task A_cancellation_that_dies_at_any_step_is_carried_out_to_its_end()
    {
        for (var step = 0; step <= 3; step++)
        {
            await using var clinic = await Open();
            var booked = await clinic.Booked("kim", Nine);
            await Written(clinic);
            await Dies(clinic, step, () => clinic.Time("kim").Cancel(Clinic.Patient("kim"), booked.Id, "사정", "cancel"));
            await clinic.Restart();

            var now = Assert.Single(await clinic.Reservations("kim"));
            Assert.Equal(now.Stage == ReservationStage.Booked ? 1 : 0, (await clinic.Occupants(Nine)).Count);
            var again = await clinic.Time("kim").Cancel(Clinic.Patient("kim"), booked.Id, "사정", "cancel");
            Assert.Equal((ReservationStage.Cancelled, 1), (again.Reservation!.Stage, again.Reservation.Sequence));
            Assert.Empty(await clinic.Occupants(Nine));
        }
    }

    [Fact]
    public async Task A_move_to_a_slot_that_is_taken_leaves_everything_as_it_was()
    {
        await using var clinic = await Open();
        await clinic.SignsUp("lee");
        await clinic.Booked("lee", Elsewhere);
        var booked = await clinic.Booked("kim", Nine);

        var refused = await clinic.Move("kim", booked, Elsewhere);

        Assert.Equal(ReservationOutcome.Taken, refused.Outcome);
        Assert.NotEmpty(refused.NextFree);
        Assert.Equal(booked, Assert.Single(await clinic.Reservations("kim")));
        Assert.Single(await clinic.Occupants(Nine));
    }
}

namespace DoctorForU.Reservations;

/// <summary>States have room for a wait-list: what a later version puts there outlives every change of this one.</summary>
public sealed class WaitListRoomTests
{
    private static readonly DateTimeOffset Now = Clinic.At("08:00").Start;
    private static readonly SlotId Nine = Clinic.At("09:00");

    [Fact]
    public void A_place_that_is_kept_for_somebody_stays_so_through_every_change_of_its_slot()
    {
        var offer = new PlaceOffer("q_1", "u_lee", Now.AddMinutes(10));
        var slot = new Slot { Offered = offer }.Opened(new(1, Nine.Start.AddMinutes(30), 2, 60, 60, TakesMore: true));

        var changed = slot.Held(new("r_1", "u_kim", Now.AddMinutes(5)), Now).Booked(new("r_1", "u_kim", "김", "010", null), Now);
        changed = changed.Acted(changed.Find("r_1")!, ReservationStage.Cancelled, "사정", Now).Told(changed.Find("r_1")!).Forgot("r_1").Retired();

        Assert.Equal(offer, changed.Offered);
    }

    [Fact]
    public void Who_waits_for_a_day_stays_in_order_through_every_change_of_its_slots()
    {
        Waiter[] waiting = [new("q_1", "u_lee", Now), new("q_2", "u_park", Now.AddMinutes(1))];
        var day = new LiveSlots { Waiting = [.. waiting] };

        var changed = day.With(Nine, Nine.Start.AddMinutes(30)).Retired(new(Nine, Nine.Start.AddMinutes(30)));

        Assert.Equal(waiting, changed.Waiting);
        Assert.Empty(changed.Slots);
    }
}

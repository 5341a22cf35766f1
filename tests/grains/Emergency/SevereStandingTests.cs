namespace DoctorForU.Emergency;

public sealed class SevereStandingTests
{
    private const int SubarachnoidHaemorrhage = 3;
    private static readonly DateTimeOffset Noon = Readings.Noon;

    [Fact]
    public void A_closing_message_against_the_list_is_shown_as_a_contradiction_newest_first()
    {
        var standing = SevereStanding.Of(Room([Says(AcceptanceState.Yes, Noon.AddHours(-1))], Closes(SubarachnoidHaemorrhage, Noon)), SubarachnoidHaemorrhage);

        Assert.True(standing is { IsContradicted: true, IsAccepted: true, IsRefused: true });
        Assert.Equal([AcceptanceSource.Message, AcceptanceSource.Register], standing.Statements.Select(said => said.Source));
        Assert.Equal("수술 중", standing.Statements[0].Text);
    }

    [Fact]
    public void The_list_comes_first_where_it_is_newer_than_the_message()
    {
        var standing = SevereStanding.Of(Room([Says(AcceptanceState.Yes, Noon)], Closes(SubarachnoidHaemorrhage, Noon.AddHours(-1))), SubarachnoidHaemorrhage);

        Assert.Equal([AcceptanceSource.Register, AcceptanceSource.Message], standing.Statements.Select(said => said.Source));
    }

    [Fact]
    public void List_and_message_that_say_the_same_do_not_contradict_each_other()
    {
        var standing = SevereStanding.Of(Room([Says(AcceptanceState.No, Noon)], Closes(SubarachnoidHaemorrhage, Noon)), SubarachnoidHaemorrhage);

        Assert.True(standing is { IsContradicted: false, IsAccepted: false, IsRefused: true });
    }

    [Fact]
    public void A_condition_that_says_no_contradicts_the_yes_beside_it()
    {
        var standing = SevereStanding.Of(Room([Says(AcceptanceState.Yes, Noon) with { Condition = "불가능" }]), SubarachnoidHaemorrhage);

        Assert.True(standing.IsContradicted);
    }

    [Fact]
    public void A_message_about_another_illness_and_one_that_closes_nothing_say_nothing_of_this_one()
    {
        var note = Closes(SubarachnoidHaemorrhage, Noon) with { Blocking = false };
        var standing = SevereStanding.Of(Room([Says(AcceptanceState.Yes, Noon)], Closes(1, Noon), note), SubarachnoidHaemorrhage);

        Assert.False(standing.IsContradicted);
    }

    [Fact]
    public void A_closing_message_of_the_emergency_room_without_a_code_is_about_the_room_itself()
    {
        var message = Closes(1, Noon) with { Kind = ErMessageKind.Emergency, SevereKind = null };

        Assert.True(SevereStanding.Of(Room([], message), SevereAcceptance.EmergencyRoom).IsRefused);
    }

    [Fact]
    public void Whoever_says_nothing_neither_accepts_nor_refuses() =>
        Assert.True(SevereStanding.Of(Room([Says(AcceptanceState.NotProvided, Noon)]), SubarachnoidHaemorrhage) is { IsAccepted: false, IsRefused: false });

    private static SevereAcceptance Says(AcceptanceState state, DateTimeOffset since) => new(SubarachnoidHaemorrhage, state, null, since);

    private static ErMessage Closes(int kind, DateTimeOffset from) => new(ErMessageKind.Severe, "수술 중", kind, from, null, Blocking: true);

    private static ErRoomView Room(ValueList<SevereAcceptance> acceptance, params ErMessage[] messages) =>
        Readings.View("A1100001", 3, 1) with { Acceptance = acceptance, Messages = messages.ToValueList() };
}

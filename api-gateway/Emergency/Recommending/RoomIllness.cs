namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>What a room says of one kind of severe illness, read once for each card.</summary>
/// <param name="IsAccepted">Whether anything says yes.</param>
/// <param name="IsRefused">Whether anything says no; a room may say both.</param>
/// <param name="Condition">What it sets beside the kind in its list.</param>
internal sealed record RoomIllness(int Kind, bool IsAccepted, bool IsRefused, SevereCondition Condition)
{
    public static RoomIllness Of(ErRoomView room, int kind)
    {
        var standing = SevereStanding.Of(room, kind);
        return new(kind, standing.IsAccepted, standing.IsRefused, SevereCondition.Read(room.Acceptance.FirstOrDefault(said => said.Kind == kind).Condition));
    }
}

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>What of a room counts for every patient alike; made once for each card.</summary>
/// <param name="Notices">Messages of the emergency room in force that close nothing.</param>
/// <param name="NamesChildren">Whether a message in force names children's medicine.</param>
internal sealed record RoomProfile(int Notices, bool NamesChildren)
{
    public static RoomProfile Of(ErRoomView room, RecommendationRules rules) => new(
        room.Messages.Count(message => message.Kind == ErMessageKind.Emergency && message.Closes is null),
        room.Messages.Any(message => rules.ChildWords.Any(word =>
            message.Text.Contains(word, StringComparison.Ordinal) || message.Department?.Contains(word, StringComparison.Ordinal) == true)));
}

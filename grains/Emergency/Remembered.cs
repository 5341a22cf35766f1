namespace DoctorForU.Emergency;

/// <summary>What is read again keeps the time at which it was first read: the list and the messages of the national API carry none of their own.</summary>
internal static class Remembered
{
    /// <summary>The news, with the times of those statements that <paramref name="had"/> made already.</summary>
    public static RoomNews Remembering(this RoomNews news, RoomNews? had) => (news, had) switch
    {
        (MessagesRead now, MessagesRead before) => new MessagesRead(now.Messages.Select(message => First(message, before)).ToValueList()),
        (AcceptanceRead now, AcceptanceRead before) => new AcceptanceRead(now.Acceptance.Select(statement => First(statement, before)).ToValueList()),
        _ => news,
    };

    private static ErMessage First(ErMessage message, MessagesRead before) =>
        before.Messages.FirstOrDefault(known => known.SaysTheSameAs(message)) ?? message;

    private static SevereAcceptance First(SevereAcceptance statement, AcceptanceRead before)
    {
        foreach (var known in before.Acceptance)
        {
            if (known.SaysTheSameAs(statement))
            {
                return known;
            }
        }

        return statement;
    }
}

using System.Collections.Immutable;

namespace DoctorForU.Emergency;

/// <summary>Where a statement on a kind of severe illness comes from.</summary>
public enum AcceptanceSource
{
    /// <summary>The acceptance list (MKioskTy).</summary>
    Register,

    /// <summary>The condition in words that stands beside the kind in the list.</summary>
    Condition,

    /// <summary>A message in force.</summary>
    Message,
}

/// <summary>One thing that a hospital says of a kind of severe illness.</summary>
/// <param name="At">Since when it says so, as far as we know.</param>
/// <param name="Text">In its own words, where it gave any.</param>
public sealed record AcceptanceStatement(AcceptanceSource Source, AcceptanceState State, DateTimeOffset? At, string? Text);

/// <summary>All that a hospital says of one kind of severe illness: its acceptance list and its messages in force side by side.</summary>
/// <param name="Statements">Newest first; those of which we do not know the time come last.</param>
public sealed record SevereStanding(int Kind, ImmutableArray<AcceptanceStatement> Statements)
{
    /// <summary>Whether one statement says yes and another no. Which is right, only the hospital knows.</summary>
    public bool IsContradicted => Says(AcceptanceState.Yes) && Says(AcceptanceState.No);

    /// <summary>Whether anything says yes.</summary>
    public bool IsAccepted => Says(AcceptanceState.Yes);

    /// <summary>Whether anything says no.</summary>
    public bool IsRefused => Says(AcceptanceState.No);

    /// <summary>What a room says of a kind; no statements when it says nothing.</summary>
    public static SevereStanding Of(ErRoomView room, int kind)
    {
        var said = new List<AcceptanceStatement>(2);
        foreach (var acceptance in room.Acceptance)
        {
            if (acceptance.Kind == kind)
            {
                said.AddRange(InRegister(acceptance));
            }
        }

        foreach (var message in room.Messages)
        {
            if (message.Closes == kind)
            {
                said.Add(new(AcceptanceSource.Message, AcceptanceState.No, message.Since, message.Text));
            }
        }

        return new(kind, [.. said.OrderByDescending(statement => statement.At ?? DateTimeOffset.MinValue)]);
    }

    private static IEnumerable<AcceptanceStatement> InRegister(SevereAcceptance acceptance)
    {
        if (acceptance.State != AcceptanceState.NotProvided)
        {
            yield return new(AcceptanceSource.Register, acceptance.State, acceptance.Since, null);
        }

        if (SevereCondition.Read(acceptance.Condition).Reading == ConditionReading.Refusal)
        {
            yield return new(AcceptanceSource.Condition, AcceptanceState.No, acceptance.Since, acceptance.Condition);
        }
    }

    private bool Says(AcceptanceState state) => Statements.Any(statement => statement.State == state);
}

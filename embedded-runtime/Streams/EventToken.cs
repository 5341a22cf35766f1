using System.Collections.Immutable;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>An event on its way, with the request context of whoever published it.</summary>
internal readonly record struct StreamEvent(object? Item, StreamSequenceToken Token, ImmutableDictionary<string, object>? Context);

/// <summary>The number of an event in its stream.</summary>
internal sealed class EventToken(long number) : StreamSequenceToken
{
    public override int EventIndex { get; protected set; }

    public override long SequenceNumber { get; protected set; } = number;

    public override bool Equals(StreamSequenceToken? other) => other is EventToken token && token.SequenceNumber == SequenceNumber;

    public override bool Equals(object? obj) => Equals(obj as StreamSequenceToken);

    public override int GetHashCode() => SequenceNumber.GetHashCode();

    public override int CompareTo(StreamSequenceToken? other) => other is null ? 1 : SequenceNumber.CompareTo(other.SequenceNumber);

    public override string ToString() => $"[{SequenceNumber}]";
}

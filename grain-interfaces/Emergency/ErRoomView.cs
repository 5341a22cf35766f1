using System.Text.Json.Serialization;
using Orleans;

namespace DoctorForU.Emergency;

/// <summary>All that a board shows of one emergency room.</summary>
/// <param name="Region">Code of the <see cref="KoreanRegion"/> on whose board the room stands.</param>
/// <param name="Revision">Rises with every change, also over restarts, so that the newer of two views can be told.</param>
/// <param name="ReadAt">When we first received <paramref name="Reading"/> from the national API.</param>
/// <param name="Freshness">Age class when this view was made; readers compute it anew from <see cref="BedReading.ObservedAt"/>.</param>
[GenerateSerializer, Immutable, Alias("er.room-view")]
public sealed record ErRoomView(
    string Hpid,
    string Region,
    long Revision,
    ErInstitution Institution,
    BedReading Reading,
    DateTimeOffset ReadAt,
    Freshness Freshness,
    ValueList<ErMessage> Messages,
    ValueList<SevereAcceptance> Acceptance)
{
    /// <summary>Whether a reader would see the same; the revision and the time of reading do not count.</summary>
    public bool ShowsTheSameAs(ErRoomView? other) =>
        other is not null && this == other with { Revision = Revision, ReadAt = ReadAt };
}

/// <summary>A room that shows something new.</summary>
/// <param name="LeftRegion">The region on whose board it stood before, when that is another one.</param>
[GenerateSerializer, Immutable, Alias("er.room-change")]
public sealed record RoomChange(ErRoomView View, string? LeftRegion);

/// <summary>News for a room, told by a feed.</summary>
[JsonDerivedType(typeof(InstitutionListed), "institution")]
[JsonDerivedType(typeof(BedsRead), "beds")]
[JsonDerivedType(typeof(MessagesRead), "messages")]
[JsonDerivedType(typeof(AcceptanceRead), "acceptance")]
[GenerateSerializer, Immutable, Alias("er.room-news")]
public abstract record RoomNews;

[GenerateSerializer, Immutable, Alias("er.institution-listed")]
public sealed record InstitutionListed(ErInstitution Institution) : RoomNews;

/// <param name="ReadAt">When the national API gave the reading.</param>
[GenerateSerializer, Immutable, Alias("er.beds-read")]
public sealed record BedsRead(BedReading Reading, DateTimeOffset ReadAt) : RoomNews;

[GenerateSerializer, Immutable, Alias("er.messages-read")]
public sealed record MessagesRead(ValueList<ErMessage> Messages) : RoomNews;

[GenerateSerializer, Immutable, Alias("er.acceptance-read")]
public sealed record AcceptanceRead(ValueList<SevereAcceptance> Acceptance) : RoomNews;

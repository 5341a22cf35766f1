namespace DoctorForU.Emergency;

/// <summary>All that is known of one emergency room. Pure: news in, view out.</summary>
internal sealed record ErRoom(
    string Hpid,
    ErInstitution? Institution = null,
    BedsRead? Beds = null,
    MessagesRead? Messages = null,
    AcceptanceRead? Acceptance = null)
{
    public ErRoom With(RoomNews news) => news switch
    {
        InstitutionListed listed => this with { Institution = listed.Institution },
        BedsRead beds => this with { Beds = beds },
        MessagesRead messages => this with { Messages = messages },
        AcceptanceRead acceptance => this with { Acceptance = acceptance },
        _ => throw new ArgumentException($"A room knows no {news.GetType().Name}.", nameof(news)),
    };

    /// <summary>What a reader sees at <paramref name="now"/>; null as long as nobody has read the room's beds.</summary>
    /// <param name="revision">The revision that the view gets.</param>
    public ErRoomView? View(DateTimeOffset now, long revision)
    {
        if (Beds is not { Reading: var reading, ReadAt: var readAt })
        {
            return null;
        }

        var institution = Institution ?? new ErInstitution(Hpid, reading.Name, ErGrade.Unknown, null, null, null, null, null, null);
        var region = institution.Region ?? KoreanRegion.OfHpid(Hpid)?.Code ?? KoreanRegion.Unplaced.Code;
        return new ErRoomView(
            Hpid,
            region,
            revision,
            institution,
            reading,
            readAt,
            FreshnessRule.At(reading.ObservedAt, now),
            InForce(now),
            Acceptance?.Acceptance ?? []);
    }

    /// <summary>When a reader will see something else without any news: a new age class, a message that begins or ends.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now)
    {
        var ageing = Beds is { } beds ? FreshnessRule.NextChange(beds.Reading.ObservedAt, now) : null;
        return (Messages?.Messages ?? [])
            .SelectMany(message => new[] { message.From, message.Until })
            .Append(ageing)
            .Where(instant => instant > now)
            .Min();
    }

    private ValueList<ErMessage> InForce(DateTimeOffset now) =>
        Messages is null ? [] : Messages.Messages.Where(message => !(message.From > now) && !(message.Until <= now)).ToValueList();
}

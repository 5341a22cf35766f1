using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Severe;

namespace DoctorForU.PublicDataSimulator.Messages;

/// <summary>The messages that stand at a time. They come and go; a pure function of seed and time.</summary>
internal sealed class MessageBoard
{
    // A place for a message has one episode per window, if any. Nights, some days, weeks.
    private static readonly long[] WindowSeconds = [12 * 3600, 48 * 3600, 8 * 86_400];

    private readonly List<Place> places = [];
    private readonly AcceptanceRegister register;

    public MessageBoard(AcceptanceRegister register, SimulatorOptions options)
    {
        this.register = register;
        foreach (var institution in register.Institutions)
        {
            var count = institution.Grade switch { Grade.Regional => 6, Grade.Local => 4, _ => 1 };
            for (var number = 0; number < count; number++)
                places.Add(new Place(institution, Noise.Stream(options.Seed, $"message {number}", institution.Hpid)));
        }
    }

    public IReadOnlyList<Message> At(long now) => [.. places.Select(p => MessageAt(p, now)).OfType<Message>()];

    private Message? MessageAt(Place place, long now)
    {
        var length = WindowSeconds[(int)(Noise.Unit(place.Stream, -1) * WindowSeconds.Length)];
        var phase = (long)(Noise.Unit(place.Stream, -2) * length);
        var window = (now + phase) / length;
        var episode = new Episode(place.Stream, window);
        var chance = place.Institution.Grade switch { Grade.Regional => 0.75, Grade.Local => 0.6, _ => 0.45 };
        if (episode.Draw(0) >= chance)
            return null;

        // On the minute, within the window; shown until its end.
        var start = (window * length) - phase;
        var from = Minute(start + (long)(episode.Draw(1) * 0.35 * length));
        var until = Minute(start + (long)((0.6 + (0.4 * episode.Draw(2))) * length));
        return now >= from && now < until ? Written(place.Institution, episode, from, until) : null;
    }

    private Message Written(Institution institution, Episode episode, long from, long until)
    {
        if (episode.Draw(3) < 0.1)
            return new Message(institution, episode.Pick(4, MessageTexts.Notes), IsSevere: false, Type: null, From: null, Until: null, IsAutomatic: false);

        var accepted = SevereType.All.Where(t => t.Number != SevereType.EmergencyRoom && register.Of(institution.Hpid, t) == Acceptance.Accepts).ToList();
        var severe = accepted.Count > 0 && episode.Draw(5) < 0.6;
        var type = severe ? episode.Pick(6, accepted) : SevereType.All[SevereType.EmergencyRoom - 1];
        var text = episode.Pick(4, severe ? MessageTexts.Severe(type) : MessageTexts.Emergency);

        // Until further notice: the end is left out.
        var openEnded = episode.Draw(7) < 0.08;
        return new Message(institution, text, severe, type, from, openEnded ? null : until, IsAutomatic: episode.Draw(8) < 0.7)
        {
            Department = episode.Draw(9) < 0.6 ? type.Department : null,
        };
    }

    private static long Minute(long seconds) => seconds - (seconds % 60);

    private sealed record Place(Institution Institution, ulong Stream);

    private readonly record struct Episode(ulong Stream, long Window)
    {
        public double Draw(int what) => Noise.Unit(Stream, (Window * 16) + what);

        public T Pick<T>(int what, IReadOnlyList<T> from) => from[(int)(Draw(what) * from.Count)];
    }
}

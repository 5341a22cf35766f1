using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DoctorForU.Reservations;

/// <summary>
/// Reads iCalendar and refuses what RFC 5545 does: lines end in CRLF and have at most 75 octets (3.1), components nest, a calendar has PRODID and VERSION once (3.6),
/// an event UID, DTSTAMP and DTSTART once and DTEND after it (3.6.1), texts escape what they must (3.3.11), times have their form (3.3.5).
/// </summary>
internal sealed partial record ICalendar(string? Method, IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART"];
    private static readonly string[] Times = ["DTSTAMP", "DTSTART", "DTEND"];
    private static readonly string[] Texts = ["SUMMARY", "LOCATION", "DESCRIPTION"];

    public static ICalendar Read(string file)
    {
        var lines = Unfold(file).Select(Content).ToList();
        Require(lines.Count > 1 && lines[0] == ("BEGIN", "VCALENDAR") && lines[^1] == ("END", "VCALENDAR"), "the BEGIN and END of the calendar");
        var inside = lines[1..^1];
        var events = new List<IReadOnlyDictionary<string, string>>();
        var own = new List<(string Name, string Value)>();
        while (inside.Count > 0)
        {
            if (inside[0].Name != "BEGIN")
            {
                own.Add(inside[0]);
                inside.RemoveAt(0);
                continue;
            }

            var end = inside.IndexOf(("END", inside[0].Value));
            Require(inside[0].Value == "VEVENT" && end > 0, "END of a component");
            events.Add(Event(inside[1..end]));
            inside.RemoveRange(0, end + 1);
        }

        Require(own.Count(line => line.Name == "VERSION" && line.Value == "2.0") == 1, "VERSION");
        Require(own.Count(line => line.Name == "PRODID") == 1, "PRODID");
        Require(own.Count(line => line.Name == "METHOD") <= 1, "METHOD");
        return new(own.Find(line => line.Name == "METHOD").Value, events);
    }

    private static Dictionary<string, string> Event(List<(string Name, string Value)> lines)
    {
        Require(lines.TrueForAll(line => line.Name is not ("BEGIN" or "END")), "components in an event");
        foreach (var name in Once)
            Require(lines.Count(line => line.Name == name) == 1, name);
        var happening = lines.ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal);
        foreach (var name in Times.Where(happening.ContainsKey))
            Require(TimeForm().IsMatch(happening[name]) && DateTime.TryParseExact(happening[name], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), name);
        Require(!happening.TryGetValue("DTEND", out var end) || string.CompareOrdinal(end, happening["DTSTART"]) > 0, "DTEND");
        Require(!happening.TryGetValue("SEQUENCE", out var sequence) || int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out _), "SEQUENCE");
        Require(!happening.TryGetValue("STATUS", out var status) || status is "TENTATIVE" or "CONFIRMED" or "CANCELLED", "STATUS");
        foreach (var name in Texts.Where(happening.ContainsKey))
            happening[name] = Unescape(happening[name], name);
        return happening;
    }

    private static string[] Unfold(string file)
    {
        Require(file.EndsWith("\r\n", StringComparison.Ordinal) && !LoneBreak().IsMatch(file), "CRLF at the end of each line");
        var lines = file[..^2].Split("\r\n");
        foreach (var line in lines)
            Require(Encoding.UTF8.GetByteCount(line) <= 75, "lines of at most 75 octets");
        return string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    private static (string Name, string Value) Content(string line)
    {
        var match = ContentForm().Match(line);
        Require(match.Success, "a content line: " + line);
        return (match.Groups["name"].Value, match.Groups["value"].Value);
    }

    private static string Unescape(string text, string name)
    {
        Require(TextForm().IsMatch(text), "escapes of " + name);
        return Escape().Replace(text, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);
    }

    private static void Require(bool isSo, string what)
    {
        if (!isSo)
            throw new FormatException("RFC 5545 asks for " + what);
    }

    [GeneratedRegex("\\A(?<name>[A-Z0-9-]+)(;[A-Z0-9-]+=(\"[^\"]*\"|[^\";:,]*)(,(\"[^\"]*\"|[^\";:,]*))*)*:(?<value>.*)\\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContentForm();

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{6}Z\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"\A(?:[^\\,;]|\\[\\,;nN])*\z", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextForm();

    [GeneratedRegex(@"\\[\\,;nN]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\r(?!\n)|(?<!\r)\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneBreak();
}

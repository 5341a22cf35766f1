using System.Globalization;

namespace DoctorForU.Durability.Tests;

/// <summary>What was acknowledged, against what is found after each kill.</summary>
internal sealed class Books
{
    private readonly Dictionary<string, long> _acknowledged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reminded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rang = new(StringComparer.Ordinal);

    public List<string> Losses { get; } = [];

    public long Acknowledged { get; private set; }

    public long AcknowledgedInThisLife { get; private set; }

    public int RangInThisLife => _rang.Count;

    public void NewLife()
    {
        AcknowledgedInThisLife = 0;
        _rang.Clear();
    }

    public void Take(string[] line)
    {
        switch (line)
        {
            case ["wrote", var who, var number]:
                _acknowledged[who] = Number(number);
                Acknowledged++;
                AcknowledgedInThisLife++;
                break;
            case ["found", var who, var number]:
                Compare(who, Number(number));
                break;
            case ["registered", var who]:
                if (!_reminded.Add(who))
                    Losses.Add($"{who} has lost its reminder");
                break;
            case ["kept", var who]:
                _reminded.Add(who);
                break;
            case ["rang", var who]:
                _rang.Add(who);
                break;
        }
    }

    /// <summary>At most one write of each was under way, which may be stored without an acknowledgement.</summary>
    private void Compare(string who, long found)
    {
        var acknowledged = _acknowledged.GetValueOrDefault(who);
        if (found < acknowledged || found > acknowledged + 1)
            Losses.Add($"{who}: {acknowledged} acknowledged, {(found < 0 ? "torn" : found.ToString(CultureInfo.InvariantCulture))} found");
        _acknowledged[who] = found;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

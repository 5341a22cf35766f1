using System.Text;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>
/// Makes one text of what keyboards compose in different ways: Hangul from its letters (Unicode 3.12, "Conjoining Jamo Behavior"), and ASCII from its
/// full-width forms. It is NFKC for what people here type; the framework's own does nothing in the invariant mode that we run in, and says so nowhere.
/// </summary>
internal static class KeyboardText
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static string Normalise(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(composed, Narrow(character));
        return composed.ToString();
    }

    private static void Append(StringBuilder composed, char next)
    {
        var last = composed.Length == 0 ? '\0' : composed[^1];
        if (IndexIn(last, FirstLead, Leads) is { } lead && IndexIn(next, FirstVowel, Vowels) is { } vowel)
            composed[^1] = (char)(FirstSyllable + (lead * Vowels + vowel) * Tails);
        else if (IndexIn(last, FirstSyllable, Leads * Vowels * Tails) is { } syllable && syllable % Tails == 0 && IndexIn(next, BeforeTail, Tails) is { } tail and > 0)
            composed[^1] = (char)(last + tail);
        else
            composed.Append(next);
    }

    private static char Narrow(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => character,
    };

    private static int? IndexIn(char character, int first, int count) => character >= first && character < first + count ? character - first : null;
}

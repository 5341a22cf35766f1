using System.Text;

namespace DoctorForU.EasyResponse.Http;

/// <summary>
/// One spelling for what reads the same: full-width letters become plain ones, and Hangul that was typed letter by letter becomes syllables.
/// The platform's own normalisation needs ICU, which these programs go without.
/// </summary>
internal static class Spelling
{
    private const char WideSpace = '\u3000';
    private const int WideToPlain = '\uff01' - '!';
    private const int FirstSyllable = 0xac00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11a7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Plain(c);
            if (folded.Length > 0 && Compose(folded[^1], plain) is { } syllable)
                folded[^1] = syllable;
            else
                folded.Append(plain);
        }

        return folded.ToString();
    }

    private static char Plain(char c) => c switch
    {
        WideSpace => ' ',
        >= '\uff01' and <= '\uff5e' => (char)(c - WideToPlain),
        _ => c,
    };

    // Unicode 3.12, Conjoining Jamo Behavior: lead and vowel make a syllable, and such a syllable takes one tail.
    private static char? Compose(char before, char c)
    {
        var (lead, vowel, tail) = (before - FirstLead, c - FirstVowel, c - BeforeFirstTail);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));

        var syllable = before - FirstSyllable;
        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails ? (char)(before + tail) : null;
    }
}

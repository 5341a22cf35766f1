using System.Text;

namespace DoctorForU.Hospitals;

/// <summary>
/// Names as they are compared: letters and digits only, in lower case, full-width forms narrowed, and conjoining jamo (as macOS writes file
/// names, and some input methods all text) put together to syllables.
/// </summary>
public static class HangulText
{
    private const char FirstSyllable = '\uAC00';
    private const char LastSyllable = '\uD7A3';
    private const int SyllablesPerInitial = 588;
    private const int SyllablesPerVowel = 28;
    private const string InitialLetters = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    public static string Normalise(string text)
    {
        var composed = Compose(text);
        var kept = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            var narrow = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;
            if (char.IsLetterOrDigit(narrow))
            {
                kept.Append(char.ToLowerInvariant(narrow));
            }
        }

        return kept.ToString();
    }

    /// <summary>The initial consonant of a syllable; any other letter is its own.</summary>
    public static char InitialOf(char letter) =>
        letter is >= FirstSyllable and <= LastSyllable ? InitialLetters[(letter - FirstSyllable) / SyllablesPerInitial] : letter;

    public static bool IsInitial(char letter) => InitialLetters.Contains(letter, StringComparison.Ordinal);

    /// <summary>Puts conjoining jamo together (Unicode, 3.12).</summary>
    private static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u1100', '\u11FF'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Join(composed[^1], letter) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }

    private static char? Join(char before, char letter)
    {
        if (before is >= '\u1100' and <= '\u1112' && letter is >= '\u1161' and <= '\u1175')
        {
            return (char)(FirstSyllable + ((before - '\u1100') * SyllablesPerInitial) + ((letter - '\u1161') * SyllablesPerVowel));
        }

        var isOpenSyllable = before is >= FirstSyllable and <= LastSyllable && (before - FirstSyllable) % SyllablesPerVowel == 0;
        return isOpenSyllable && letter is > '\u11A7' and <= '\u11C2' ? (char)(before + (letter - '\u11A7')) : null;
    }
}

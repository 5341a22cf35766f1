using System.Text;

namespace DoctorForU.Hospitals;

/// <summary>
/// What somebody typed to find a name. A consonant by itself stands for any syllable that begins with it; everything else for itself.
/// </summary>
public sealed class NamePattern
{
    // Input methods put consonants typed one after the other into one letter.
    private static readonly Dictionary<char, string> Clusters = new()
    {
        ['ㄳ'] = "ㄱㅅ",
        ['ㄵ'] = "ㄴㅈ",
        ['ㄶ'] = "ㄴㅎ",
        ['ㄺ'] = "ㄹㄱ",
        ['ㄻ'] = "ㄹㅁ",
        ['ㄼ'] = "ㄹㅂ",
        ['ㄽ'] = "ㄹㅅ",
        ['ㄾ'] = "ㄹㅌ",
        ['ㄿ'] = "ㄹㅍ",
        ['ㅀ'] = "ㄹㅎ",
        ['ㅄ'] = "ㅂㅅ",
    };

    private NamePattern(string letters)
    {
        Letters = letters;
        HasInitials = letters.Any(HangulText.IsInitial);
        Initials = HasInitials ? string.Concat(letters.Select(HangulText.InitialOf)) : letters;
        IsInitialsOnly = HasInitials && string.Equals(Initials, letters, StringComparison.Ordinal);
    }

    /// <summary>At least one.</summary>
    public string Letters { get; }

    public bool HasInitials { get; }

    /// <summary>Whether every letter is its own initial, so that a name matches exactly when its initials do.</summary>
    public bool IsInitialsOnly { get; }

    /// <summary>Each letter's initial.</summary>
    public string Initials { get; }

    /// <summary>Null when there is no letter or digit in it.</summary>
    public static NamePattern? Read(string typed)
    {
        var letters = new StringBuilder();
        foreach (var letter in HangulText.Normalise(typed))
        {
            letters.Append(Clusters.GetValueOrDefault(letter) ?? letter.ToString());
        }

        return letters.Length > 0 ? new NamePattern(letters.ToString()) : null;
    }

    /// <param name="name">Normalised.</param>
    public bool IsIn(ReadOnlySpan<char> name)
    {
        if (!HasInitials)
        {
            return name.IndexOf(Letters, StringComparison.Ordinal) >= 0;
        }

        for (var start = 0; start + Letters.Length <= name.Length; start++)
        {
            if (Begins(name[start..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="name">Normalised.</param>
    public bool Begins(ReadOnlySpan<char> name)
    {
        if (Letters.Length > name.Length)
        {
            return false;
        }

        for (var i = 0; i < Letters.Length; i++)
        {
            if (Letters[i] != name[i] && !(HasInitials && HangulText.IsInitial(Letters[i]) && HangulText.InitialOf(name[i]) == Letters[i]))
            {
                return false;
            }
        }

        return true;
    }
}

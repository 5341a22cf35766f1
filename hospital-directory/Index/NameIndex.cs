namespace DoctorForU.Hospitals;

/// <summary>
/// Finds names by any part of them. Up to three letters a run's rows are the answer; of more, the rarest run's rows are looked at one by one. Initials have runs of
/// their own.
/// </summary>
internal sealed class NameIndex
{
    private readonly string[] names;
    private readonly LetterRuns twos;
    private readonly LetterRuns threes;
    private readonly LetterRuns initialTwos;
    private readonly LetterRuns initialThrees;

    /// <param name="names">Normalised, by row.</param>
    public NameIndex(string[] names)
    {
        this.names = names;
        var initials = Array.ConvertAll(names, name => string.Concat(name.Select(HangulText.InitialOf)));
        (twos, threes) = (LetterRuns.OfTwo(names), LetterRuns.OfThree(names));
        (initialTwos, initialThrees) = (LetterRuns.OfTwo(initials), LetterRuns.OfThree(initials));
    }

    /// <summary>Bytes held, names included.</summary>
    public long Bytes => names.Sum(name => 22L + (2 * name.Length)) + (names.Length * (long)IntPtr.Size)
        + twos.Bytes + threes.Bytes + initialTwos.Bytes + initialThrees.Bytes;

    public ulong[] Find(NamePattern pattern)
    {
        var found = BitRows.Empty(names.Length);
        var letters = pattern.HasInitials ? pattern.Initials : pattern.Letters;
        var isExact = !pattern.HasInitials || pattern.IsInitialsOnly;
        if (letters.Length == 1)
        {
            (pattern.HasInitials ? initialTwos : twos).AddRowsWith(letters[0], found);
            return found;
        }

        foreach (var row in Candidates(letters, pattern.HasInitials))
        {
            if ((isExact && letters.Length <= 3) || pattern.IsIn(names[row]))
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <summary>Of what was found, the names that begin with it.</summary>
    public ulong[] Beginning(NamePattern pattern, ulong[] found)
    {
        var beginning = BitRows.Empty(names.Length);
        foreach (var row in found.Rows())
        {
            if (pattern.Begins(names[row]))
            {
                beginning.Add(row);
            }
        }

        return beginning;
    }

    /// <summary>The rows of the rarest run of the letters.</summary>
    private ReadOnlySpan<int> Candidates(ReadOnlySpan<char> letters, bool ofInitials)
    {
        if (letters.Length == 2)
        {
            return (ofInitials ? initialTwos : twos).Find(letters);
        }

        var runs = ofInitials ? initialThrees : threes;
        var rarest = runs.Find(letters[..3]);
        for (var start = 1; start + 3 <= letters.Length; start++)
        {
            var rows = runs.Find(letters.Slice(start, 3));
            if (rows.Length < rarest.Length)
            {
                rarest = rows;
            }
        }

        return rarest;
    }
}

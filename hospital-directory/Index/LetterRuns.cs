namespace DoctorForU.Hospitals;

/// <summary>Which rows hold a run of two or three letters: sorted runs, each with its rows, in three arrays.</summary>
internal sealed class LetterRuns
{
    private const char End = '\0';
    private readonly ulong[] runs;
    private readonly int[] starts;
    private readonly int[] rows;

    private LetterRuns(ulong[] runs, int[] starts, int[] rows) => (this.runs, this.starts, this.rows) = (runs, starts, rows);

    public long Bytes => (runs.Length * (long)sizeof(ulong)) + (starts.Length * (long)sizeof(int)) + (rows.Length * (long)sizeof(int));

    /// <summary>Runs of two letters; the end of a name counts as one, so that every letter begins a run.</summary>
    public static LetterRuns OfTwo(string[] names) => Of(names, 2);

    public static LetterRuns OfThree(string[] names) => Of(names, 3);

    /// <summary>Rows, ascending, that hold the two or three letters.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> letters)
    {
        var place = Array.BinarySearch(runs, Key(letters));
        return place < 0 ? [] : rows.AsSpan(starts[place]..starts[place + 1]);
    }

    /// <summary>Of runs of two: adds every row that holds the letter.</summary>
    public void AddRowsWith(char letter, ulong[] to)
    {
        var (from, until) = (FirstAtLeast(Key([letter, End])), FirstAtLeast(Key([(char)(letter + 1), End])));
        foreach (var row in rows.AsSpan(starts[from]..starts[until]))
        {
            to.Add(row);
        }
    }

    private static LetterRuns Of(string[] names, int length)
    {
        var pairs = names.Sum(name => Math.Max(0, name.Length + (length == 2 ? 0 : 1 - length)));
        var (keys, holders) = (new ulong[pairs], new int[pairs]);
        var filled = 0;
        for (var row = 0; row < names.Length; row++)
        {
            var name = names[row].AsSpan();
            for (var start = 0; start + length <= name.Length; start++)
            {
                (keys[filled], holders[filled++]) = (Key(name.Slice(start, length)), row);
            }

            if (length == 2 && name.Length > 0)
            {
                (keys[filled], holders[filled++]) = (Key([name[^1], End]), row);
            }
        }

        return Grouped(keys, holders);
    }

    private static LetterRuns Grouped(ulong[] keys, int[] holders)
    {
        // The rows of a run must ascend: what is sorted is the run with the row behind it.
        var order = new UInt128[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            order[i] = new UInt128(keys[i], (ulong)holders[i]);
        }

        Array.Sort(order);
        var (runs, starts, rows) = (new List<ulong>(), new List<int>(), new List<int>(keys.Length));
        for (var i = 0; i < order.Length; i++)
        {
            var (run, row) = ((ulong)(order[i] >> 64), (int)(ulong)order[i]);
            if (runs.Count == 0 || runs[^1] != run)
            {
                runs.Add(run);
                starts.Add(rows.Count);
            }
            else if (rows[^1] == row)
            {
                continue;
            }

            rows.Add(row);
        }

        starts.Add(rows.Count);
        return new LetterRuns([.. runs], [.. starts], [.. rows]);
    }

    private int FirstAtLeast(ulong key)
    {
        var place = Array.BinarySearch(runs, key);
        return place < 0 ? ~place : place;
    }

    private static ulong Key(ReadOnlySpan<char> letters) =>
        letters.Length == 2 ? ((ulong)letters[0] << 16) | letters[1] : ((ulong)letters[0] << 32) | ((ulong)letters[1] << 16) | letters[2];
}

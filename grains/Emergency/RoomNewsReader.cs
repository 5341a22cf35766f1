namespace DoctorForU.Emergency;

/// <summary>The rows of one reply, read.</summary>
/// <param name="News">By hpid. A later row of the same institution replaces an earlier one: pages and stages overlap.</param>
/// <param name="Rows">Rows that could be read, before overlapping ones were put together.</param>
/// <param name="Rejected">Rows that could not be read; each costs itself, never the poll.</param>
internal sealed record RowsRead(IReadOnlyDictionary<string, RoomNews> News, int Rows, int Rejected);

/// <summary>Reads the rows of one operation to news for rooms.</summary>
internal abstract class RoomNewsReader : IRowReader
{
    private string? hpid;
    private int rows;
    private int rejected;

    protected Dictionary<string, RoomNews> News { get; } = new(512, StringComparer.Ordinal);

    public void Field(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        if (text.IsEmpty)
        {
            return;
        }

        if (name.Equals("hpid", StringComparison.OrdinalIgnoreCase))
        {
            hpid = IsHpid(text) ? text.ToString() : null;
        }
        else
        {
            Take(name, text);
        }
    }

    public void EndRow()
    {
        if (hpid is { } id && Complete(id))
        {
            rows++;
        }
        else
        {
            rejected++;
        }

        hpid = null;
        Clear();
    }

    public RowsRead ToResult() => new(News, rows, rejected);

    /// <summary>One field of the row, trimmed and not empty.</summary>
    protected abstract void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value);

    /// <summary>The row is through: adds its news.</summary>
    /// <returns>False when the row makes no sense.</returns>
    protected abstract bool Complete(string hpid);

    /// <summary>Forgets the row.</summary>
    protected abstract void Clear();

    /// <summary>A letter and seven digits; nothing else becomes a grain key.</summary>
    internal static bool IsHpid(ReadOnlySpan<char> text) =>
        text.Length is >= 6 and <= 10 && char.IsAsciiLetter(text[0]) && !text[1..].ContainsAnyExceptInRange('0', '9');
}

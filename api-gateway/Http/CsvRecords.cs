using System.Text;

namespace DoctorForU.ApiGateway.Http;

/// <param name="Line">Where it begins, counted from one.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells);

/// <param name="Cell">Counted from none.</param>
internal sealed record CsvBreak(int Line, int Cell);

/// <summary>Reads records of comma-separated values (RFC 4180), strictly: lines end as they like, empty ones count for nothing.</summary>
internal sealed class CsvRecords
{
    private readonly string text;
    private readonly List<CsvRecord> records = [];
    private int at;
    private int line = 1;

    private CsvRecords(string text) => this.text = text;

    /// <param name="broken">Where the text stops being comma-separated values; null when it does not.</param>
    public static IReadOnlyList<CsvRecord> Read(string text, out CsvBreak? broken)
    {
        var reading = new CsvRecords(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        broken = reading.ReadAll();
        return reading.records;
    }

    private bool IsAtEnd => at == text.Length;

    private CsvBreak? ReadAll()
    {
        while (!IsAtEnd)
        {
            var (begins, cells) = (line, new List<string>());
            do
            {
                if (ReadCell() is not { } cell)
                    return new(line, cells.Count);
                cells.Add(cell);
            }
            while (Takes(','));

            if (!IsAtEnd && !TakesLineEnd())
                return new(line, cells.Count - 1);
            if (cells is not [""])
                records.Add(new(begins, cells));
        }

        return null;
    }

    /// <returns>Null when a quote is where none may be, or has no end.</returns>
    private string? ReadCell()
    {
        if (Takes('"'))
            return ReadQuoted();

        var length = text.AsSpan(at).IndexOfAny("\",\r\n") is var end and >= 0 ? end : text.Length - at;
        var cell = text.Substring(at, length);
        at += length;
        return !IsAtEnd && text[at] == '"' ? null : CsvText.Meant(cell);
    }

    private string? ReadQuoted()
    {
        var cell = new StringBuilder();
        while (!IsAtEnd)
        {
            var letter = text[at++];
            if (letter == '"' && !Takes('"'))
                return CsvText.Meant(cell.ToString());
            line += letter == '\n' ? 1 : 0;
            cell.Append(letter);
        }

        return null;
    }

    private bool Takes(char wanted)
    {
        if (IsAtEnd || text[at] != wanted)
            return false;
        at++;
        return true;
    }

    private bool TakesLineEnd()
    {
        var ended = Takes('\r') | Takes('\n');
        line += ended ? 1 : 0;
        return ended;
    }
}

using System.Globalization;
using System.Text;

namespace DoctorForU.ApiGateway.Http;

/// <summary>Writes records of comma-separated values (RFC 4180), in UTF-8 with a mark that spreadsheets need to read Korean.</summary>
internal sealed class CsvText
{
    private const char Protection = '\'';

    private readonly StringBuilder text = new();
    private bool isBegun;

    public CsvText Add(string? value)
    {
        Separate();
        if (value is not null)
        {
            Write(IsFormula(value) ? Protection + value : value);
        }

        return this;
    }

    public CsvText Add(IFormattable? value)
    {
        Separate();
        text.Append(value?.ToString(null, CultureInfo.InvariantCulture));
        return this;
    }

    public CsvText EndRecord()
    {
        text.Append("\r\n");
        isBegun = false;
        return this;
    }

    /// <summary>An instant as the files write it: whole seconds, with its offset.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public byte[] ToUtf8() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private void Separate()
    {
        if (isBegun)
        {
            text.Append(',');
        }

        isBegun = true;
    }

    private void Write(string value)
    {
        if (value.AsSpan().ContainsAny("\",\r\n"))
        {
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(value);
        }
    }

    /// <summary>What was meant by a cell that was written so.</summary>
    public static string Meant(string cell) => cell.Length > 1 && cell[0] == Protection && IsFormula(cell[1..]) ? cell[1..] : cell;

    /// <summary>A spreadsheet would compute a text that begins so; names and messages come from outside. What begins with the protection itself is protected too, so that it can be told apart.</summary>
    private static bool IsFormula(string value) => value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or Protection;
}

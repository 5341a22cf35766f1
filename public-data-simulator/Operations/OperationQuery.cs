using System.Globalization;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>The query of a call. Parameters that an operation does not know are ignored, as the API does.</summary>
internal sealed class OperationQuery
{
    private readonly IQueryCollection query;

    private OperationQuery(IQueryCollection query, int pageNo, int numOfRows)
    {
        this.query = query;
        PageNo = pageNo;
        NumOfRows = numOfRows;
    }

    /// <summary>From 1.</summary>
    public int PageNo { get; }

    public int NumOfRows { get; }

    public bool Json => string.Equals(Value("_type"), "json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when a paging parameter is not a whole number from 1.</summary>
    public static OperationQuery? Read(IQueryCollection query)
    {
        var pageNo = Positive(query["pageNo"].ToString(), otherwise: 1);
        var numOfRows = Positive(query["numOfRows"].ToString(), otherwise: 10);
        return pageNo is null || numOfRows is null ? null : new OperationQuery(query, pageNo.Value, numOfRows.Value);
    }

    /// <summary>Empty when it was not given. Given twice, the first counts.</summary>
    public string Value(string name) => query[name] is { Count: > 0 } values ? (values[0] ?? "").Trim() : "";

    private static int? Positive(string text, int otherwise)
    {
        if (text.Length == 0)
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}

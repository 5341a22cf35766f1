using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>One operation of the service.</summary>
internal interface IPublicOperation
{
    /// <summary>As in the address.</summary>
    string Name { get; }

    WirePage Answer(OperationQuery query, long now);
}

internal static class Paging
{
    /// <summary>Writes only the rows of the page; the first row of all has number 1.</summary>
    public static WirePage Page<T>(this IReadOnlyList<T> all, OperationQuery query, Func<T, int, WireRow> write)
    {
        var first = (query.PageNo - 1L) * query.NumOfRows;
        var count = (int)Math.Clamp(all.Count - first, 0, query.NumOfRows);
        var rows = new WireRow[count];
        for (var i = 0; i < count; i++)
        {
            var place = (int)first + i;
            rows[i] = write(all[place], place + 1);
        }

        return new WirePage(rows, query.PageNo, query.NumOfRows, all.Count);
    }
}

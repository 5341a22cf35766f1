namespace DoctorForU.Hospitals;

/// <summary>What a filter is about; a facet counts with its own filter left out.</summary>
internal enum FilterOf
{
    Kind,
    Department,
    Region,
    District,
    Moonlight,
    Emergency,

    /// <summary>Name, place and time: no facet is about them.</summary>
    Other,
}

/// <summary>The rows that each filter of a query lets through.</summary>
internal sealed class Filters(int rows)
{
    private readonly List<(FilterOf About, ulong[] Rows)> filters = [];

    public void Add(FilterOf about, ulong[] allowed) => filters.Add((about, allowed));

    public bool Has(FilterOf about) => filters.Exists(filter => filter.About == about);

    /// <summary>The rows that all filters let through.</summary>
    /// <param name="without">But for these filters.</param>
    public ulong[] Together(params ReadOnlySpan<FilterOf> without)
    {
        ulong[]? together = null;
        foreach (var (about, allowed) in filters)
        {
            if (without.Contains(about))
            {
                continue;
            }

            if (together is null)
            {
                together = (ulong[])allowed.Clone();
            }
            else
            {
                together.And(allowed);
            }
        }

        return together ?? BitRows.All(rows);
    }
}

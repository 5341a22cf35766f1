using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>A row and how far it is.</summary>
internal readonly record struct NearRow(int Row, double Kilometres);

/// <summary>Finds rows by place: a grid of cells of about two kilometres.</summary>
internal sealed class PlaceIndex
{
    private const double South = 32.5;
    private const double West = 124.0;
    private const double CellLatitude = 0.02;
    private const double CellLongitude = 0.025;
    private const int CellRows = 326;
    private const int CellColumns = 321;
    private const int FewEnoughToSort = 512;

    private readonly GeoPoint?[] places;
    private readonly int[] starts = new int[(CellRows * CellColumns) + 1];
    private readonly int[] rows;
    private readonly ulong[] placed;

    /// <param name="places">By row; those that are not null lie in Korea.</param>
    public PlaceIndex(GeoPoint?[] places)
    {
        this.places = places;
        placed = BitRows.Empty(places.Length);
        var cells = places.Select((place, row) => (place, row)).Where(pair => pair.place is not null).Select(pair => (Cell: CellOf(pair.place!.Value), pair.row)).ToArray();
        Array.Sort(cells);
        rows = Array.ConvertAll(cells, pair => pair.row);
        foreach (var (cell, row) in cells)
        {
            starts[cell + 1]++;
            placed.Add(row);
        }

        for (var cell = 0; cell < CellRows * CellColumns; cell++)
        {
            starts[cell + 1] += starts[cell];
        }
    }

    public long Bytes => (places.Length * 24L) + (starts.Length * 4L) + (rows.Length * 4L) + (placed.Length * 8L);

    public double? Distance(GeoPoint from, int row) => places[row] is { } place ? GreatCircle.Kilometres(from, place) : null;

    public ulong[] Within(GeoPoint from, double kilometres)
    {
        var found = BitRows.Empty(places.Length);
        var near = new Neighbourhood(from, kilometres);
        for (var row = RowOf(near.South); row <= RowOf(near.North); row++)
        {
            var first = (row * CellColumns) + ColumnOf(near.West);
            var last = (row * CellColumns) + ColumnOf(near.East);
            foreach (var candidate in rows.AsSpan(starts[first]..starts[last + 1]))
            {
                if (near.Holds(places[candidate]!.Value))
                {
                    found.Add(candidate);
                }
            }
        }

        return found;
    }

    /// <summary>The nearest of some rows, nearest first; of equally near ones the lower row. Rows without a place are left out.</summary>
    public NearRow[] Nearest(GeoPoint from, ulong[] among, int count)
    {
        var all = (ulong[])among.Clone();
        all.And(placed);

        // Most who ask stand among what they look for: a circle that grows until it holds enough needs to look at few.
        var few = Math.Max(count, FewEnoughToSort);
        for (var kilometres = 2.0; kilometres < 50 && all.Count() > few; kilometres *= 2)
        {
            var near = Within(from, kilometres);
            near.And(among);
            if (near.Count() >= count)
            {
                return Sorted(from, near, count);
            }
        }

        return Sorted(from, all, count);
    }

    public ulong[] WithoutPlace(ulong[] among)
    {
        var unplaced = (ulong[])among.Clone();
        unplaced.Without(placed);
        return unplaced;
    }

    private NearRow[] Sorted(GeoPoint from, ulong[] among, int count)
    {
        var near = new NearRow[among.Count()];
        var filled = 0;
        foreach (var row in among.Rows())
        {
            near[filled++] = new NearRow(row, GreatCircle.Kilometres(from, places[row]!.Value));
        }

        Array.Sort(near, static (one, other) => one.Kilometres.CompareTo(other.Kilometres) is var order and not 0 ? order : one.Row.CompareTo(other.Row));
        return near.Length > count ? near[..count] : near;
    }

    private static int CellOf(GeoPoint place) => (RowOf(place.Latitude) * CellColumns) + ColumnOf(place.Longitude);

    private static int RowOf(double latitude) => (int)Math.Clamp((latitude - South) / CellLatitude, 0, CellRows - 1);

    private static int ColumnOf(double longitude) => (int)Math.Clamp((longitude - West) / CellLongitude, 0, CellColumns - 1);
}

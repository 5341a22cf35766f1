namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How the emergency rooms of each region fare.</summary>
internal static class RegionSummaries
{
    /// <summary>Every region of today, and the rooms without one if there are any.</summary>
    public static ErRegionList Of(NationalBoard board, DateTimeOffset now)
    {
        var rooms = board.Rooms(now).ToLookup(card => card.Room.Region, StringComparer.Ordinal);
        ErRegionJson[] items =
        [
            .. board.Regions
                .Select(replica => replica.Region)
                .Where(region => region != KoreanRegion.Unplaced || rooms.Contains(region.Code))
                .Select(region => Of(region, [.. rooms[region.Code]])),
        ];
        return new ErRegionList(items, items.Length);
    }

    public static ErRegionJson Of(KoreanRegion region, IReadOnlyList<RoomCard> rooms)
    {
        var usable = rooms.Where(card => card.Freshness != Freshness.Expired).ToArray();
        return new ErRegionJson(
            region.Code,
            region.Name,
            region.ShortName,
            region.EnglishName,
            DistrictsOf(rooms),
            rooms.Count,
            usable.Length,
            usable.Sum(card => Math.Max(0, card.Room.Reading.Of(BedKind.General).Available.OrNull ?? 0)),
            MeanOf([.. rooms.Select(card => card.Room.Institution.Location).OfType<GeoPoint>()]));
    }

    private static ErDistrictJson[] DistrictsOf(IReadOnlyList<RoomCard> rooms) =>
    [
        .. rooms
            .Select(card => card.Room.Institution.District)
            .OfType<string>()
            .CountBy(district => district, StringComparer.Ordinal)
            .OrderBy(district => district.Key, StringComparer.Ordinal)
            .Select(district => new ErDistrictJson(district.Key, district.Value)),
    ];

    private static GeoPointJson? MeanOf(IReadOnlyList<GeoPoint> places) => places.Count == 0
        ? null
        : new GeoPoint(Math.Round(places.Average(place => place.Latitude), 5), Math.Round(places.Average(place => place.Longitude), 5)).ToJson();
}

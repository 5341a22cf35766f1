namespace DoctorForU.Emergency;

/// <summary>What one region learns at once: rooms that changed, and rooms that left for another region.</summary>
internal sealed record RegionNews(string Region, ValueList<ErRoomView> Changed, ValueList<string> Removed)
{
    public static IEnumerable<RegionNews> Of(IEnumerable<RoomChange> changes)
    {
        var all = changes.ToList();
        var arrivals = all.ToLookup(change => change.View.Region, change => change.View);
        var departures = all.Where(change => change.LeftRegion is not null).ToLookup(change => change.LeftRegion!, change => change.View.Hpid);
        return arrivals.Select(group => group.Key)
            .Union(departures.Select(group => group.Key))
            .Select(region => new RegionNews(region, arrivals[region].ToValueList(), departures[region].ToValueList()));
    }
}

namespace DoctorForU.Hospitals;

public sealed class FavouritesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, KoreanTime.Offset);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void No_more_are_kept_than_may_be_and_one_that_is_kept_already_is_no_more()
    {
        var full = Enumerable.Range(0, Favourites.MostKept).Aggregate(new Favourites(), (kept, number) => kept.Add($"A{number:0000000}", "병원", Now).Next);

        Assert.Equal(FavouriteOutcome.Full, full.Add("B0000000", "병원", Now).Outcome);
        Assert.Equal(new FavouriteDecision(FavouriteOutcome.Done, full), full.Add("A0000007", "다른 이름", Now));
        Assert.Equal("B0000000", full.Remove("A0000007").Next.Add("B0000000", "병원", Now).Next.Kept[0].Hpid);
    }

    [Fact]
    public void Visits_stay_in_order_and_in_bounds()
    {
        var kept = new Favourites().Add("A1", "병원", Now).Next;
        var many = Enumerable.Range(0, Favourites.MostVisits + 5).Aggregate(kept, (before, days) => before.NoteVisit("A1", Today.AddDays(-days), Today).Next);
        var late = many.NoteVisit("A1", Today.AddDays(-2), Today).Next;

        Assert.Equal(Favourites.MostVisits, many.Kept[0].Visits.Count);
        Assert.Equal(many.Kept[0].Visits.OrderDescending(), many.Kept[0].Visits);
        Assert.Equal(many, late);
    }

    [Theory]
    [InlineData("2026-11-25", FavouriteOutcome.DayOutOfRange)]
    [InlineData("2026-11-24", FavouriteOutcome.Done)]
    [InlineData("2016-11-24", FavouriteOutcome.Done)]
    [InlineData("2016-11-23", FavouriteOutcome.DayOutOfRange)]
    public void A_visit_is_of_today_or_of_the_last_ten_years(string day, FavouriteOutcome outcome) => Assert.Equal(
        outcome, new Favourites().Add("A1", "병원", Now).Next.NoteVisit("A1", DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture), Today).Outcome);

    [Fact]
    public void A_hospital_that_is_forgotten_and_kept_again_has_no_visits()
    {
        var visited = new Favourites().Add("A1", "병원", Now).Next.NoteVisit("A1", Today, Today).Next;

        Assert.Single(visited.Kept[0].Visits);
        Assert.Empty(visited.Remove("A1").Next.Add("A1", "병원", Now).Next.Kept[0].Visits);
        Assert.Equal(FavouriteOutcome.NotKept, visited.Remove("A1").Next.NoteVisit("A1", Today, Today).Outcome);
    }
}

namespace DoctorForU.Accounts;

public sealed class WrongTriesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountOptions Options = new();

    [Fact]
    public void Five_wrong_passwords_cost_nothing_and_each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        var tries = default(WrongTries);
        var waits = new List<TimeSpan>();
        var now = Noon;
        for (var attempt = 0; attempt < 12; attempt++)
        {
            tries = tries.OneMore(Options, now);
            waits.Add(tries.Wait(Options, now));
            now += waits[^1];
        }

        Assert.Equal([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900], waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void Old_tries_are_forgotten()
    {
        var tries = Enumerable.Range(0, 9).Aggregate(default(WrongTries), (so_far, _) => so_far.OneMore(Options, Noon));

        var later = tries.OneMore(Options, Noon.AddHours(1));

        Assert.Equal(1, later.Count);
    }
}

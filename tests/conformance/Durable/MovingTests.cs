using DoctorForU.Conformance.Tests.Hosting;
using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Durable;

/// <summary>
/// A system that ran on the embedded build goes on as the Orleans build. The two cannot be in one process: scripts/test-orleans.sh runs the first test on the one,
/// moves the store if it was a file, and runs the second test on the other, with the variables that name the store. Without them each build finds what it left itself.
/// </summary>
public sealed class MovingTests
{
    private const string Key = "keeper-who-moves";

    // The name of the service that the product has: copying a store renames nothing.
    private const string Service = "doctorforu";

    private static string? LeaveIn => Environment.GetEnvironmentVariable("DOCTORFORU_TEST_LEAVE_IN");

    private static string? FindIn => Environment.GetEnvironmentVariable("DOCTORFORU_TEST_FIND_IN");

    [Fact]
    public async Task What_is_to_move_is_left_in_the_store()
    {
        await using var store = LeaveIn is { } place ? DurableStore.At(place) : new DurableStore();
        await store.InitializeAsync();

        await Leave(store);
    }

    [Fact]
    public async Task What_moved_is_found_in_the_store()
    {
        await using var store = FindIn is { } place ? DurableStore.At(place) : new DurableStore();
        await store.InitializeAsync();
        if (FindIn is null)
            await Leave(store);

        await using var cluster = await DurableCluster.Start(store, Service);

        Assert.Equal(42, await cluster.Keeper(Key).Kept());
        Assert.Equal(["after the move"], await cluster.Keeper(Key).Reminders());
        await Signals.Wait($"{Key}-reminded-after the move");
        await cluster.Publish(Key, "heard");
        await Signals.Wait($"{Key}-news-1");
        await cluster.Keeper(Key).Keep(43);
    }

    private static async Task Leave(DurableStore store)
    {
        await using var cluster = await DurableCluster.Start(store, Service);
        await cluster.Keeper(Key).Keep(42);
        await cluster.Keeper(Key).Remind("after the move", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        await cluster.Keeper(Key).Listen();
        Assert.Equal(42, await cluster.Keeper(Key).Kept());
    }
}

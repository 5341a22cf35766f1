using DoctorForU.Conformance.Tests.Shared;
using Orleans.Storage;

namespace DoctorForU.Conformance.Tests.State;

public sealed class StateTests(Cluster cluster) : IClassFixture<Cluster>
{
    // Orleans.Runtime/Facet/Persistent/PersistentStateStorageFactory.cs: read at GrainLifecycleStage.SetupState, before OnActivateAsync.
    [Fact]
    public async Task A_written_state_is_there_in_the_next_activation()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        await grain.Set(100, "in");
        await grain.Write();

        await cluster.Host.DeactivateAsync(grain).Soon();

        Assert.Equal((100, 1, true, true), await grain.Look());
    }

    [Fact]
    public async Task A_grain_without_a_record_starts_from_a_new_value()
    {
        Assert.Equal((0, 0, false, false), await cluster.Grain<ILedgerGrain>().Look());
    }

    [Fact]
    public async Task What_was_not_written_is_lost_with_the_activation()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        await grain.Set(1, "kept");
        await grain.Write();
        await grain.Set(2, "lost");

        await cluster.Host.DeactivateAsync(grain).Soon();

        Assert.Equal((1, 1, true, true), await grain.Look());
    }

    // MemoryGrainStorage serialises (MemoryStorage.cs, ConvertToStorageFormat): a later change in memory does not reach what was written.
    [Fact]
    public async Task The_stored_value_is_never_the_grains_own_object()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        await grain.Set(1, "written");
        await grain.Write();
        await grain.Set(2, "in memory only");

        await grain.Read();

        Assert.Equal((1, 1, true, true), await grain.Look());
    }

    // StateStorageBridge.ClearStateAsync, MemoryStorage.cs.
    [Fact]
    public async Task Clearing_removes_the_record_and_a_new_one_can_be_written()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        await grain.Set(1, "in");
        await grain.Write();

        await grain.Clear();
        Assert.Equal((0, 0, false, false), await grain.Look());

        await grain.Set(2, "again");
        await grain.Write();
        await cluster.Host.DeactivateAsync(grain).Soon();
        Assert.Equal((2, 1, true, true), await grain.Look());
    }

    // InsideRuntimeClient.Invoke: an InconsistentStateException that escapes deactivates the activation whose write failed.
    [Fact]
    public async Task A_clash_of_versions_fails_the_write_and_the_next_activation_sees_what_is_stored()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        await grain.Set(1, "in");
        await grain.Write();
        await grain.WriteBehindItsBack(50);
        var before = await grain.Incarnation();
        await grain.Set(2, "out of date");

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => grain.Write());

        Assert.Equal((50, 1, true, true), await grain.Look().Soon());
        Assert.NotEqual(before, await grain.Incarnation());
    }

    // The same: IsSourceActivation is reset there, so that the exception does not take the callers' activations with it.
    [Fact]
    public async Task A_clash_of_versions_leaves_a_caller_that_passes_it_on_alone()
    {
        var grain = cluster.Grain<ILedgerGrain>();
        var reader = cluster.Grain<ILedgerReaderGrain>();
        var before = await reader.Incarnation();
        await grain.Set(1, "in");
        await grain.Write();
        await grain.WriteBehindItsBack(50);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => reader.WriteLedger(grain.GetPrimaryKeyString()));

        Assert.Equal(before, await reader.Incarnation());
    }
}

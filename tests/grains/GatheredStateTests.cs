using Orleans.Runtime;

namespace DoctorForU;

/// <summary>Changes that come while a write is under way are carried by the next one together, and nobody hears of success before it.</summary>
public sealed class GatheredStateTests
{
    private readonly SlowState stored = new();
    private readonly GatheredState<string> state;

    public GatheredStateTests() => state = new(stored);

    [Fact]
    public async Task What_comes_while_a_write_is_under_way_goes_into_one_more()
    {
        Task[] changes = [Add("a"), Add("b"), Add("c"), Add("d")];
        Assert.Equal(["a"], stored.Written);
        Assert.Equal(("", "abcd"), (state.Durable, state.Latest));

        stored.End();
        await changes[0];
        Assert.Equal("a", state.Durable);
        Assert.All(changes[1..], change => Assert.False(change.IsCompleted));

        stored.End();
        await Task.WhenAll(changes);
        Assert.Equal(["a", "abcd"], stored.Written);
        Assert.Equal(("abcd", "abcd"), (state.Durable, state.Latest));
    }

    [Fact]
    public async Task A_write_that_fails_takes_back_what_was_decided_on_it_and_the_next_change_begins_anew()
    {
        var kept = Add("a");
        stored.End();
        await kept;
        Task[] lost = [Add("b"), Add("c")];

        stored.Fail(new IOException("away"));

        foreach (var change in lost)
            await Assert.ThrowsAsync<IOException>(() => change);
        Assert.Equal(("a", "a"), (state.Durable, state.Latest));
        var again = Add("d");
        stored.End();
        await again;
        Assert.Equal("ad", state.Durable);
    }

    [Fact]
    public async Task Whoever_finds_their_change_made_waits_until_it_is_durable()
    {
        var first = Add("a");
        var same = state.Change(before => before);
        var settled = state.Settled();
        Assert.False(same.IsCompleted || settled.IsCompleted);

        stored.End();

        await Task.WhenAll(first, same, settled);
        Assert.Equal(["a"], stored.Written);
        Assert.True(state.Settled().IsCompleted);
    }

    [Fact]
    public async Task What_is_for_memory_alone_is_written_only_with_something_else()
    {
        await state.ChangeInMemory(before => before + "a");
        Assert.Empty(stored.Written);
        Assert.Equal("a", state.Durable);

        var written = Add("b");
        var beside = state.ChangeInMemory(before => before + "c");
        stored.End();
        stored.End();

        await Task.WhenAll(written, beside);
        Assert.Equal(["ab", "abc"], stored.Written);
    }

    private Task Add(string text) => state.Change(before => before + text);

    /// <summary>A state whose writes end when the test says so.</summary>
    private sealed class SlowState : IPersistentState<string>
    {
        private TaskCompletionSource? writing;

        public List<string> Written { get; } = [];

        public string State { get; set; } = "";

        public string? Etag => null;

        public bool RecordExists => Written.Count > 0;

        public Task WriteStateAsync()
        {
            Written.Add(State);
            return (writing = new()).Task;
        }

        public void End() => writing!.SetResult();

        public void Fail(Exception failure)
        {
            Written.RemoveAt(Written.Count - 1);
            writing!.SetException(failure);
        }

        public Task ReadStateAsync() => throw new NotSupportedException();

        public Task ClearStateAsync() => throw new NotSupportedException();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Tests;

public interface INoteGrain : IGrainWithStringKey
{
    Task Write(string text);

    Task<string> Text();

    Task Clear();

    Task WriteBehindItsBack(string text);
}

public sealed class Note
{
    public string Text { get; set; } = "";
}

internal sealed class NoteGrain([PersistentState("note")] IPersistentState<Note> note, IServiceProvider services) : Grain, INoteGrain
{
    public Task Write(string text)
    {
        note.State = new Note { Text = text };
        return note.WriteStateAsync();
    }

    public Task<string> Text() => Task.FromResult(note.State.Text);

    public Task Clear() => note.ClearStateAsync();

    public async Task WriteBehindItsBack(string text)
    {
        var storage = services.GetRequiredService<IGrainStorage>();
        var state = new Row();
        await storage.ReadStateAsync("note", this.GetGrainId(), state);
        state.State = new Note { Text = text };
        await storage.WriteStateAsync("note", this.GetGrainId(), state);
    }

    private sealed class Row : IGrainState<Note>
    {
        public string? ETag { get; set; }

        public bool RecordExists { get; set; }

        public Note? State { get; set; }
    }
}

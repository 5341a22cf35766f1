using DoctorForU.Conformance.Tests.Shared;
using Orleans.Streams;

namespace DoctorForU.Conformance.Tests.Durable;

/// <summary>A grain that leaves everything behind that outlives a process: a state, a reminder, a subscription.</summary>
public interface IKeeperGrain : IGrainWithStringKey
{
    Task Keep(int number);

    Task<int> Kept();

    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task Forget(string name);

    Task<IReadOnlyList<string>> Reminders();

    Task Listen();

    Task<IReadOnlyList<string>> Heard();
}

[GenerateSerializer]
public sealed class Kept
{
    [Id(0)]
    public int Number { get; set; }
}

[GrainType("keeper")]
internal sealed class KeeperGrain([PersistentState("keeper", Cluster.Storage)] IPersistentState<Kept> kept) : Grain, IKeeperGrain, IRemindable
{
    private readonly List<string> _heard = [];

    private IAsyncStream<string> News => this.GetStreamProvider(Cluster.Streams).GetStream<string>(StreamId.Create("news", this.GetPrimaryKeyString()));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var handle in await News.GetAllSubscriptionHandles())
            await handle.ResumeAsync(OnNews);
    }

    public Task Keep(int number)
    {
        kept.State.Number = number;
        return kept.WriteStateAsync();
    }

    public Task<int> Kept() => Task.FromResult(kept.State.Number);

    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<IReadOnlyList<string>> Reminders() => [.. (await this.GetReminders()).Select(r => r.ReminderName).Order(StringComparer.Ordinal)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-reminded-{reminderName}");
        return Task.CompletedTask;
    }

    public Task Listen() => News.SubscribeAsync(OnNews);

    public Task<IReadOnlyList<string>> Heard() => Task.FromResult<IReadOnlyList<string>>(_heard);

    private Task OnNews(string text, StreamSequenceToken? token)
    {
        _heard.Add(text);
        Signals.Set($"{this.GetPrimaryKeyString()}-news-{_heard.Count}");
        return Task.CompletedTask;
    }
}

using DoctorForU.Accounts;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.Operations;

/// <summary>The nodes grain on the grain runtime, with a clock that the test holds.</summary>
public sealed class NodesGrainTests : IAsyncLifetime
{
    private static readonly Caller Operator = new("u_operator", AccountRole.Operator, null, "s_1");

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
    private readonly KnownAudit audit = new();
    private InProcessTestCluster cluster = null!;

    private INodesGrain Nodes => cluster.Client.GetGrain<INodesGrain>(INodesGrain.All);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault().UseInMemoryReminderService();
            silo.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IAccountAudit>(audit).UseTimeProviderForBackgroundAreas(TimeProvider.System);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task An_operators_order_reaches_its_process_and_the_trail()
    {
        await Nodes.Report(NodeBoardTests.Report("a"));
        var order = new NodeOrder("o1", Operator.UserId, new("mail", Isolate: true), null);

        Assert.Equal(NodeOrderOutcome.Taken, await Nodes.Order(Operator, "a", order, NodeOrderScope.Node));
        var answer = await Nodes.Report(NodeBoardTests.Report("a"));

        Assert.Equal([order], answer.Orders);
        Assert.True(answer.IsWatched);
        Assert.Equal([new(AuditNames.BreakerIsolated, null, ById: Operator.UserId)], audit.Recorded);
        Assert.Empty((await Nodes.Report(NodeBoardTests.Report("a") with { CarriedOut = ["o1"] })).Orders);
    }

    [Theory]
    [InlineData(AccountRole.Patient)]
    [InlineData(AccountRole.Staff)]
    public async Task Nobody_else_sees_a_process_or_has_it_do_anything(AccountRole role)
    {
        await Nodes.Report(NodeBoardTests.Report("a"));
        var other = Operator with { Role = role };

        Assert.Empty(await Nodes.List(other));
        Assert.Equal(NodeOrderOutcome.NotYours, await Nodes.Order(other, "a", new("o1", other.UserId, new("mail", Isolate: true), null), NodeOrderScope.Node));

        var answer = await Nodes.Report(NodeBoardTests.Report("a"));
        Assert.Empty(answer.Orders);
        Assert.False(answer.IsWatched);
        Assert.Empty(audit.Recorded);
        Assert.Equal(["a"], (await Nodes.List(Operator)).Select(seen => seen.Report.Node));
    }

    private sealed class KnownAudit : IAccountAudit
    {
        private readonly Lock adding = new();
        private readonly List<AccountEvent> recorded = [];

        public IReadOnlyList<AccountEvent> Recorded
        {
            get
            {
                lock (adding)
                    return [.. recorded];
            }
        }

        public Task Record(AccountEvent what)
        {
            lock (adding)
                recorded.Add(what);
            return Task.CompletedTask;
        }

        public Task<AuditPage> Read(string? name, int skip, int take, CancellationToken cancel) => Task.FromResult(new AuditPage([], 0));
    }
}

using System.Collections.Immutable;
using System.Reflection;
using DoctorForU.Emergency;
using DoctorForU.Hosting;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Contracts;

/// <summary>Everything that crosses grains, and everything that grains store, on its own terms: found by reflection, so that what is added tomorrow is walked too.</summary>
public sealed class ContractTests
{
    private static readonly Assembly s_contracts = typeof(IErRoomGrain).Assembly;
    private static readonly Assembly s_grains = typeof(ErRoomGrain).Assembly;

    private static IEnumerable<Type> GrainInterfaces => s_contracts.GetTypes().Concat(s_grains.GetTypes()).Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type));

    private static IEnumerable<(Type Grain, string Name, Type State)> States =>
        from grain in s_grains.GetTypes()
        where grain is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(grain)
        from parameter in grain.GetConstructors().Single().GetParameters()
        let facet = parameter.GetCustomAttribute<PersistentStateAttribute>()
        where facet is not null
        select (grain, facet.StateName, parameter.ParameterType.GetGenericArguments()[0]);

    [Fact]
    public void Everything_that_crosses_grains_is_immutable_and_every_member_has_its_number()
    {
        var walk = new ContractWalk(s_contracts, s_grains);

        foreach (var grain in GrainInterfaces)
            walk.Interface(grain);
        foreach (var type in s_contracts.GetTypes().Concat(s_grains.GetTypes()).Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) && !type.IsEnum && !type.IsGenericTypeDefinition))
            walk.Value(type, "[GenerateSerializer]");

        Assert.Empty(walk.Findings);
        Assert.Contains(typeof(RegionDelta), walk.Seen);
        Assert.Contains(typeof(ValueList<ErRoomView>), walk.Seen);
    }

    [Fact]
    public void Aliases_are_unique()
    {
        var twice = s_contracts.GetTypes().Concat(s_grains.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<AliasAttribute>(inherit: false).Select(alias => (alias.Alias, type.IsInterface)))
            .GroupBy(alias => alias)
            .Where(alias => alias.Count() > 1)
            .Select(alias => alias.Key.Alias);

        Assert.Empty(twice);
    }

    [Fact]
    public void A_state_has_the_name_of_its_grain_and_no_two_grains_have_one_name()
    {
        Assert.NotEmpty(States);
        Assert.All(States, state => Assert.Equal(NameOf(state.Grain), state.Name));
        Assert.Equal(States.Count(), States.Select(state => state.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void States_hold_no_references_observers_or_handles_and_say_which_shape_they_have()
    {
        var findings = new List<string>();
        foreach (var (_, name, state) in States)
        {
            var walk = new StateWalk(s_contracts, s_grains);
            walk.Walk(state, name);
            findings.AddRange(walk.Findings);
        }

        Assert.Empty(findings);
    }

    [Fact]
    public void Every_grain_class_belongs_to_a_feature_that_a_silo_can_host()
    {
        var grains = s_grains.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(type));

        Assert.All(grains, grain => Assert.Single(SiloFeature.All, feature => feature.Owns(grain)));
    }

    [Fact]
    public void The_walk_finds_what_a_cluster_could_not_carry()
    {
        var walk = new ContractWalk(typeof(Planted).Assembly);

        walk.Value(typeof(Planted), "here");

        Assert.Contains("Planted.Settable can be set", walk.Findings);
        Assert.Contains("Planted.Settable has no [Id] and is not in the primary constructor", walk.Findings);
        Assert.Contains("Planted.Later has no [Id] and is not in the primary constructor", walk.Findings);
        Assert.Contains("Planted.Names is a List`1, which is no immutable type that crosses grains", walk.Findings);
        Assert.Contains("Planted (here) has no [Immutable]", walk.Findings);
        Assert.Contains("Bare (Planted.Bare) has no [GenerateSerializer]", walk.Findings);
        Assert.Contains("ContractTests.Bare has no [Alias]", walk.Findings);
        Assert.DoesNotContain(walk.Findings, finding => finding.Contains("Fine", StringComparison.Ordinal));
    }

    [Fact]
    public void The_walk_of_states_finds_what_would_not_come_back()
    {
        var walk = new StateWalk(typeof(Planted).Assembly, s_contracts);

        walk.Walk(typeof(PlantedState), "here");

        Assert.Contains(walk.Findings, finding => finding.Contains(nameof(PlantedState.Room), StringComparison.Ordinal));
        Assert.Contains("Answer (here.Answer) has no [JsonDerivedType] for No", walk.Findings);
        Assert.DoesNotContain(walk.Findings, finding => finding.Contains("for Yes", StringComparison.Ordinal));
    }

    private static string NameOf(Type grain) => grain.GetCustomAttribute<GrainTypeAttribute>()!.GetGrainType(null!, grain).ToString()!;

    // Without [GenerateSerializer], or Orleans would not even compile it.
    internal sealed record Planted(int Fine, List<string> Names, Bare Bare, ImmutableArray<int> FineToo)
    {
        public int Settable { get; set; }

        public int Later { get; init; }

        [Id(0)]
        public int FineAsWell { get; init; }
    }

    internal sealed record Bare(int Number);

    internal sealed record PlantedState(IErRoomGrain Room, Answer Answer);

    [System.Text.Json.Serialization.JsonDerivedType(typeof(Yes), "yes")]
    internal abstract record Answer;

    internal sealed record Yes : Answer;

    internal sealed record No : Answer;
}

using DoctorForU.Conformance.Tests.Activations;
using DoctorForU.Conformance.Tests.Calls;
using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.References;

public sealed class ReferenceTests(Cluster cluster) : IClassFixture<Cluster>
{
    // Orleans.Core.Abstractions/Runtime/GrainReference.cs, Equals and GetHashCode: by grain identity.
    [Fact]
    public void References_to_one_grain_are_equal_and_work_as_keys()
    {
        var one = cluster.Grain<ICounterGrain>("same");
        var other = cluster.Grain<ICounterGrain>("same");
        var names = new Dictionary<ICounterGrain, string> { [one] = "found" };

        Assert.Equal(one, other);
        Assert.Equal("found", names[other]);
        Assert.NotEqual(one, cluster.Grain<ICounterGrain>("another"));
    }

    [Fact]
    public void References_to_grains_of_different_types_are_not_equal()
    {
        Assert.False(cluster.Grain<ICounterGrain>("same").Equals(cluster.Grain<ILifeGrain>("same")));
    }

    // Orleans.Core.Abstractions/Core/GrainExtensions.cs.
    [Fact]
    public void A_reference_knows_its_grain()
    {
        var grain = cluster.Grain<ICounterGrain>("병원/내과/20261122T0900");

        Assert.Equal("병원/내과/20261122T0900", grain.GetPrimaryKeyString());
        Assert.Equal("counter/병원/내과/20261122T0900", grain.GetGrainId().ToString());
    }

    // Orleans.Core/Core/GrainFactory.cs: ArgumentException.ThrowIfNullOrWhiteSpace.
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_key_is_refused(string key)
    {
        Assert.Throws<ArgumentException>(() => cluster.Client.GetGrain<ICounterGrain>(key));
    }

    // Orleans.Core/Core/GrainInterfaceTypeToGrainTypeResolver.cs.
    [Fact]
    public void An_interface_that_no_class_implements_is_refused()
    {
        Assert.Throws<ArgumentException>(() => cluster.Client.GetGrain<IGrainOfNobody>("key"));
    }

    [Fact]
    public async Task A_reference_can_be_made_of_an_identity()
    {
        var grain = cluster.Grain<ICounterGrain>();
        await grain.IncrementSlowly();

        Assert.Equal(1, await cluster.Client.GetGrain<ICounterGrain>(grain.GetGrainId()).Count());
    }
}

public interface IGrainOfNobody : IGrainWithStringKey
{
    Task Never();
}

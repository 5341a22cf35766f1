using Orleans;

namespace DoctorForU.Benchmarks.Runtime;

[Alias("bench.adder")]
public interface IAdderGrain : IGrainWithStringKey
{
    [Alias("add")]
    Task<int> Add(int number);
}

[GrainType("bench.adder")]
internal sealed class AdderGrain : Grain, IAdderGrain
{
    private int sum;

    public Task<int> Add(int number) => Task.FromResult(sum += number);
}

using Microsoft.CodeAnalysis;

namespace DoctorForU.CheckApi.Tests;

public sealed class ComparisonTests
{
    private const string Theirs = """
        namespace Orleans
        {
            public partial interface IGrain { System.Threading.Tasks.Task Call(string name, int count = 1); }
            public partial interface IOther { }
            public sealed partial class Options : IOther
            {
                public const string Default = "default";
                public System.TimeSpan Age { get { throw null; } set { } }
                public string? Name { get { throw null; } set { } }
                public static void Reset<T>(T value) where T : class { }
            }
            public enum Code : byte { None = 0, Idle = 4 }
            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed partial class MarkAttribute : System.Attribute { }
        }
        """;

    private static IReadOnlyList<string> Differences(string ours) => new Comparison(Assembly(Theirs), Assembly(ours)).Differences;

    private static IAssemblySymbol Assembly(string source) => Surfaces.OfSources([("source.cs", source)]);

    [Fact]
    public void A_part_of_the_surface_passes()
    {
        Assert.Empty(Differences("""
            namespace Orleans
            {
                public interface IGrain { System.Threading.Tasks.Task Call(string name, int count = 1); }
                public sealed class Options { public const string Default = "default"; public System.TimeSpan Age { get; } internal void Own() { } }
                internal class Hidden { public void Anything() { } }
            }
            namespace DoctorForU.EmbeddedRuntime { public class Ours { } }
            """));
    }

    [Theory]
    [InlineData("public class Novelty { }")]
    [InlineData("public class Options { }")]
    [InlineData("public sealed class Options : System.EventArgs { }")]
    [InlineData("public sealed class Options : System.ICloneable { object System.ICloneable.Clone() => this; }")]
    [InlineData("public sealed class Options { public void Novelty() { } }")]
    [InlineData("public sealed class Options { public Options(int age) { } }")]
    [InlineData("public sealed class Options { public const string Default = \"other\"; }")]
    [InlineData("public sealed class Options { public System.TimeSpan Age { get; init; } }")]
    [InlineData("public sealed class Options { public long Age { get; } }")]
    [InlineData("public sealed class Options { public string Name { get; } = null!; }")]
    [InlineData("public sealed class Options { public static void Reset<T>(T value) { } }")]
    [InlineData("public sealed class Options { public static void Reset<T>(T item) where T : class { } }")]
    [InlineData("public sealed class Options { public void Reset<T>(T value) where T : class { } }")]
    [InlineData("public interface IGrain { System.Threading.Tasks.Task Call(string name, int count = 2); }")]
    [InlineData("public interface IGrain { System.Threading.Tasks.ValueTask Call(string name, int count = 1); }")]
    [InlineData("public interface IGrain { System.Threading.Tasks.Task Call(string? name, int count = 1); }")]
    [InlineData("public interface IGrain : IOther { } public interface IOther { }")]
    [InlineData("public enum Code { None = 0 }")]
    [InlineData("public enum Code : byte { None = 0, Idle = 5 }")]
    [InlineData("public enum Code : byte { Bored = 9 }")]
    [InlineData("public sealed class MarkAttribute : System.Attribute { }")]
    public void Anything_else_is_named(string planted)
    {
        Assert.Single(Differences($"namespace Orleans {{ {planted} }}"));
    }
}

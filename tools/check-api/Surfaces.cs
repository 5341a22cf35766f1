using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DoctorForU.CheckApi;

/// <summary>The two surfaces as compiler symbols, so that one piece of code describes both.</summary>
internal static class Surfaces
{
    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] s_framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the listings declare. They refer to packages that are not here; a member that needs one has an error type in it and matches nothing of ours.</summary>
    public static IAssemblySymbol OfListings(string folder) =>
        OfSources(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file))));

    /// <summary>What sources declare; their bodies do not matter.</summary>
    public static IAssemblySymbol OfSources(IEnumerable<(string Name, string Text)> sources) =>
        CSharpCompilation.Create("sources", sources.Select(Parse), s_framework, s_options).Assembly;

    /// <summary>What an assembly offers.</summary>
    public static IAssemblySymbol OfAssembly(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        return (IAssemblySymbol)CSharpCompilation.Create("ours", references: [.. s_framework, reference], options: s_options).GetAssemblyOrModuleSymbol(reference)!;
    }

    private static SyntaxTree Parse((string Name, string Text) source) =>
        CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Preview), source.Name);
}

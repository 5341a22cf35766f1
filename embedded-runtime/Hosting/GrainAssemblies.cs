using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Orleans;

namespace DoctorForU.EmbeddedRuntime.Hosting;

/// <summary>
/// Finds the grain classes of the application: in every assembly that refers to this one, loaded or only deployed beside the program
/// (a compiler drops references that no code uses, so what is loaded is not enough).
/// </summary>
internal static class GrainAssemblies
{
    private static readonly string s_self = typeof(GrainAssemblies).Assembly.GetName().Name!;

    public static IReadOnlyList<Type> GrainClasses() =>
    [
        .. Assemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IGrain).IsAssignableFrom(type) && typeof(IGrainBase).IsAssignableFrom(type)),
    ];

    private static Dictionary<string, Assembly>.ValueCollection Assemblies()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && RefersToThis(a)).ToDictionary(a => a.GetName().Name!, StringComparer.Ordinal);
        foreach (var name in Deployed().Where(name => !loaded.ContainsKey(name)))
            loaded.Add(name, Assembly.Load(name));
        return loaded.Values;
    }

    private static bool RefersToThis(Assembly assembly) => Array.Exists(assembly.GetReferencedAssemblies(), r => r.Name == s_self);

    private static IEnumerable<string> Deployed() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) && RefersToThis(path))
            .Select(path => Path.GetFileNameWithoutExtension(path));

    private static bool RefersToThis(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            return false;
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(handle => metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, s_self));
    }
}

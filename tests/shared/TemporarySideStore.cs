using DoctorForU.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Testing;

/// <summary>A side store with these schemas on a SQLite file of its own, which is gone with it.</summary>
public sealed class TemporarySideStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("doctorforu-side-");
    private readonly SideSchema[] schemas;
    private ServiceProvider services;

    public TemporarySideStore(params SideSchema[] schemas)
    {
        this.schemas = schemas;
        services = Open();
    }

    public string Path => System.IO.Path.Combine(folder.FullName, "side.db");

    public ISideStore Store => services.GetRequiredService<ISideStore>();

    /// <summary>Closes the file and opens it again, as a restart of the process would.</summary>
    /// <param name="known">What the new process knows; the same schemas if it says none.</param>
    public async Task Restart(params SideSchema[] known)
    {
        await services.DisposeAsync();
        services = Open(known.Length == 0 ? schemas : known);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ServiceProvider Open() => Open(schemas);

    private ServiceProvider Open(SideSchema[] known)
    {
        var collection = new ServiceCollection().AddSqliteSideStore(Path);
        foreach (var schema in known)
        {
            collection.AddSingleton(schema);
        }

        return collection.BuildServiceProvider();
    }
}

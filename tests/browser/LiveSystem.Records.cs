using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse;
using DoctorForU.EasyResponse.Population;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Browser;

/// <summary>The medical-record server of the system, with a few synthetic people.</summary>
public sealed partial class LiveSystem
{
    private const long Seed = 7;

    private readonly int recordsPort = FreePort();
    private WebApplication? records;

    internal static SyntheticPerson Patient(int number) => SyntheticPerson.Make(Seed, number);

    public async Task StartRecords()
    {
        records = EasyResponseServer.Build(
        [
            $"--Listen:Public=127.0.0.1:{recordsPort}",
            "--Listen:Internal=127.0.0.1:0",
            $"--Database:Path={Path.Combine(folder, "records.db")}",
            $"--Keys:File={Path.Combine(folder, "records.keys.json")}",
            $"--Administration:CodeFile={Path.Combine(folder, "records.code.txt")}",
            $"--Contact:Folder={Path.Combine(folder, "codes")}",
            $"--Partner:SecretFile={Path.Combine(folder, "partner.secret")}",
            "--Partner:Name=DoctorForU",
            "--Population:People=8",
            $"--Population:Seed={Seed}",
            "--RateLimits:Enabled=false",
            "--Logging:LogLevel:Default=Error",
            $"--contentRoot={Path.Combine(Root(), "easyresponse")}",
        ]);
        await records.StartAsync();
        await Patience.Until(() => records.Services.GetRequiredService<PopulationMaker>().Progress.IsComplete);
    }

    public async Task StopRecords()
    {
        await records!.StopAsync();
        await records.DisposeAsync();
        SqliteConnection.ClearAllPools();
        records = null;
    }

    /// <summary>The code that the person was sent, as they read it.</summary>
    internal async Task<string> RecordsCodeTo(SyntheticPerson person)
    {
        string? letter = null;
        await Patience.Until(() => (letter = Letters().FirstOrDefault(text => text.StartsWith($"To: {person.Contact}\n", StringComparison.Ordinal))) is not null);
        return letter![(letter!.IndexOf("Code: ", StringComparison.Ordinal) + 6)..][..6];
    }

    private IEnumerable<string> Letters() => Path.Combine(folder, "codes") is var codes && Directory.Exists(codes)
        ? Directory.GetFiles(codes, "*.txt").OrderDescending(StringComparer.Ordinal).Select(File.ReadAllText)
        : [];
}

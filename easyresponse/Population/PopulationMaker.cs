using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Population;

/// <summary>How many of the people who are to be there are there.</summary>
internal sealed record PopulationProgress(int Made, int Wanted)
{
    public bool IsComplete => Made >= Wanted;
}

/// <summary>Makes the synthetic people in the background, some at a time; after a stop it goes on where it was.</summary>
internal sealed partial class PopulationMaker(Database database, Vault vault, KeyStore keys, TimeProvider time, IOptions<PopulationOptions> options, ILogger<PopulationMaker> logger)
    : BackgroundService
{
    private const int Together = 250;

    private int made;

    public PopulationProgress Progress => new(Volatile.Read(ref made), options.Value.People);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Let the server listen first.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested && await MakeSome(stoppingToken))
        {
        }

        if (Progress.IsComplete)
            LogComplete(Progress.Made);
    }

    private async Task<bool> MakeSome(CancellationToken cancel)
    {
        await using var records = database.Open();
        records.ChangeTracker.AutoDetectChangesEnabled = false;
        var run = await records.PopulationRuns.SingleOrDefaultAsync(cancel) ?? NewRun(records);
        Volatile.Write(ref made, run.Made);
        var next = Math.Min(options.Value.People, run.Made + Together);
        if (next <= run.Made)
            return false;

        for (var number = run.Made; number < next; number++)
            Add(records, SyntheticPerson.Make(run.Seed, number), run);
        run.Made = next;
        records.ChangeTracker.DetectChanges();
        await records.SaveChangesAsync(cancel);
        Volatile.Write(ref made, next);
        return true;
    }

    private PopulationRun NewRun(RecordsContext records)
    {
        var run = new PopulationRun { Seed = options.Value.Seed, Made = 0, Until = time.KoreanToday() };
        records.PopulationRuns.Add(run);
        return run;
    }

    private void Add(RecordsContext records, SyntheticPerson person, PopulationRun run)
    {
        var pair = keys.Ring.Current;
        records.People.Add(new()
        {
            Id = person.Id,
            NumberIndex = Vault.Index(ResidentNumber.Stored(person.ResidentNumber), pair),
            KeyNumber = pair.Number,
            Identity = person.Identity.SealedFor(person.Id, vault),
        });
        foreach (var (treatment, medication) in History.Of(person, run.Seed, run.Until))
        {
            records.Treatments.Add(treatment);
            if (medication is not null)
                records.Medications.Add(medication);
        }
    }

    [LoggerMessage(LogLevel.Information, "{People} synthetic people are there")]
    private partial void LogComplete(int people);
}

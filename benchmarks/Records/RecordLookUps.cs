using System.Diagnostics;
using System.Globalization;
using DoctorForU.EasyResponse;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Records;
using DoctorForU.EasyResponse.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.Benchmarks.Records;

/// <summary>
/// Look-ups of a month of somebody's treatments among 50,000 people: by the blind index of easyResponse, against the same query on a plain,
/// indexed column of numbers in the same file.
/// </summary>
internal static class RecordLookUps
{
    private const int People = 50_000;
    private const int PerRound = 2_000;
    private const long Seed = 1;

    private static readonly Func<PlainContext, string, Task<PlainPerson?>> ByNumber = EF.CompileAsyncQuery(
        (PlainContext records, string number) => records.People.AsNoTracking().FirstOrDefault(person => person.Number == number));

    public static async Task<IEnumerable<object>> Run()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-records-").FullName;
        await using var server = await Start(folder);
        var plain = new DbContextOptionsBuilder<PlainContext>().UseSqlite($"Data Source={Path.Combine(folder, "records.db")}").Options;
        await AddPlainNumbers(plain);
        var peers = new PooledDbContextFactory<PlainContext>(plain);
        var (database, lookup) = (server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<PersonLookup>());
        var numbers = Enumerable.Range(0, People).Select(number => ResidentNumber.Stored(SyntheticPerson.Make(Seed, number).ResidentNumber)).ToArray();
        var to = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);

        var result = await Rounds.Compare(
            "treatments of a month by resident number",
            "look-ups/s",
            () => Measure(numbers, async number =>
            {
                await using var records = database.Open();
                var person = await lookup.Find(records, number);
                return await Month(records.Treatments, person!.Id, to);
            }),
            () => Measure(numbers, async number =>
            {
                await using var records = peers.CreateDbContext();
                var person = await ByNumber(records, number.Reveal());
                return await Month(records.Treatments, person!.Id, to);
            }));
        await server.StopAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return [result];
    }

    private static Task<List<Treatment>> Month(IQueryable<Treatment> treatments, long person, DateOnly to) => treatments.AsNoTracking()
        .Where(row => row.PersonId == person && row.Date >= to.AddMonths(-1) && row.Date <= to)
        .OrderByDescending(row => row.Date)
        .Take(SearchRules.UsualSize)
        .ToListAsync();

    private static async Task<double> Measure(ResidentNumber[] numbers, Func<ResidentNumber, Task<List<Treatment>>> lookUp)
    {
        // The same people in the same order for both, all over the table.
        var draw = new Draw(1);
        var started = Stopwatch.GetTimestamp();
        for (var count = 0; count < PerRound; count++)
            await lookUp(draw.Of(numbers));
        return PerRound / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var server = EasyResponseServer.Build(
        [
            "--Listen:Public=127.0.0.1:0", "--Listen:Internal=127.0.0.1:0", $"--Database:Path={Path.Combine(folder, "records.db")}", $"--Keys:File={Path.Combine(folder, "keys.json")}",
            $"--Administration:CodeFile={Path.Combine(folder, "code.txt")}", $"--Population:People={People}", $"--Population:Seed={Seed}", "--Logging:LogLevel:Default=Error",
        ]);
        await server.StartAsync();
        var started = Stopwatch.GetTimestamp();
        var maker = server.Services.GetRequiredService<PopulationMaker>();
        while (!maker.Progress.IsComplete)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{People:N0} people made in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s"));
        return server;
    }

    private static async Task AddPlainNumbers(DbContextOptions<PlainContext> options)
    {
        await using var records = new PlainContext(options);
        await records.Database.ExecuteSqlRawAsync(
            "CREATE TABLE plain_person (Id INTEGER NOT NULL PRIMARY KEY, Number TEXT NOT NULL, KeyNumber INTEGER NOT NULL, Identity BLOB NOT NULL); CREATE UNIQUE INDEX plain_number ON plain_person (Number)");
        await using var transaction = await records.Database.BeginTransactionAsync();
        for (var number = 0; number < People; number++)
        {
            var (id, plain) = (number + 1L, SyntheticPerson.Make(Seed, number).ResidentNumber);
            await records.Database.ExecuteSqlAsync($"INSERT INTO plain_person SELECT Id, {plain}, KeyNumber, Identity FROM person WHERE Id = {id}");
        }

        await transaction.CommitAsync();
    }

    internal sealed class PlainPerson
    {
        public required long Id { get; init; }

        public required string Number { get; init; }

        public required int KeyNumber { get; init; }

        public required byte[] Identity { get; init; }
    }

    internal sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
    {
        public DbSet<PlainPerson> People => Set<PlainPerson>();

        public DbSet<Treatment> Treatments => Set<Treatment>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<Enum>().HaveConversion<string>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<PlainPerson>().ToTable("plain_person");
            modelBuilder.ApplyConfiguration(new TreatmentTable());
        }
    }
}

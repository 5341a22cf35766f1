using DoctorForU.EasyResponse.Administration;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Population;
using DoctorForU.EasyResponse.Records;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Storage;

/// <summary>The database. Each provider has a context of its own, since migrations are the provider's.</summary>
internal abstract class RecordsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Administrator> Administrators => Set<Administrator>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<RevokedToken> RevokedTokens => Set<RevokedToken>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Subject> Subjects => Set<Subject>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<Treatment> Treatments => Set<Treatment>();

    public DbSet<Medication> Medications => Set<Medication>();

    public DbSet<AuditLine> AuditLines => Set<AuditLine>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<PopulationRun> PopulationRuns => Set<PopulationRun>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(RecordsContext).Assembly);
}

internal sealed class SqliteRecordsContext(DbContextOptions<SqliteRecordsContext> options) : RecordsContext(options);

internal sealed class PostgreSqlRecordsContext(DbContextOptions<PostgreSqlRecordsContext> options) : RecordsContext(options);

using System.Data.Common;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DoctorForU.Reservations;

/// <summary>The directory's tables fail under booking: hours that were read count on, and the tables are let alone.</summary>
public sealed class PublicHoursTests : IAsyncLifetime
{
    private readonly TemporarySideStore kept = new(DirectoryTables.Schema);
    private readonly ManualClock clock = new(Clinic.At("08:00").Start);
    private FailingStore store = null!;
    private PublicHours hours = null!;

    public async ValueTask InitializeAsync()
    {
        store = new FailingStore(kept.Store);
        var directory = new DirectoryStore(store, clock);
        hours = new PublicHours(directory, clock, NullLogger<PublicHours>.Instance);
        await directory.Stage([Clinic.Entry(Clinic.Hpid), Clinic.Entry("A1100006")], CancellationToken.None);
        await directory.Replace(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => kept.DisposeAsync();

    [Fact]
    public async Task Hours_that_were_read_count_while_the_directory_is_away_and_a_hospital_that_never_was_is_away()
    {
        var read = await hours.Of(Clinic.Hpid);
        store.IsAway = true;
        clock.Advance(TimeSpan.FromHours(1));

        var known = await hours.Of(Clinic.Hpid);

        Assert.Equal((ReservationOutcome.Done, read.Entry), (known.Outcome, known.Entry));
        Assert.Equal(ReservationOutcome.Away, (await hours.Of("A1100006")).Outcome);
        store.IsAway = false;
        Assert.Equal(ReservationOutcome.Done, (await hours.Of("A1100006")).Outcome);
        Assert.Equal(ReservationOutcome.HospitalUnknown, (await hours.Of("A9999999")).Outcome);
    }

    [Fact]
    public async Task While_the_directory_fills_for_the_first_time_nothing_is_unknown_and_what_comes_is_seen_in_seconds()
    {
        await using var empty = new TemporarySideStore(DirectoryTables.Schema);
        var filling = new DirectoryStore(empty.Store, clock);
        using var first = new PublicHours(filling, clock, NullLogger<PublicHours>.Instance);
        Assert.Equal(ReservationOutcome.HospitalsNotReady, (await first.Of(Clinic.Hpid)).Outcome);
        await filling.Stage([Clinic.Entry(Clinic.Hpid) with { Departments = 0 }], CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(5));
        var staged = await first.Of(Clinic.Hpid);

        await filling.StageDepartment(DirectoryEntry.BitOf(Department.Surgery), [Clinic.Hpid], CancellationToken.None);
        await filling.Replace(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((ReservationOutcome.Done, ReservationOutcome.HospitalsNotReady), (staged.Outcome, staged.Lacks(ReservationOutcome.CalendarUnknown)));
        Assert.True((await first.Of(Clinic.Hpid)).Entry!.Has(Department.Surgery));
        Assert.Equal(ReservationOutcome.HospitalUnknown, (await first.Of("A9999999")).Outcome);
    }

    [Fact]
    public async Task A_directory_that_failed_several_times_is_let_alone_for_a_while_and_asked_again_then()
    {
        Assert.Equal(BreakerState.Closed, hours.Breaker);
        store.IsAway = true;
        for (var failure = 0; failure < 5; failure++)
            await hours.Of(Clinic.Hpid);
        var asked = store.Reads;

        Assert.Equal(ReservationOutcome.Away, (await hours.Of(Clinic.Hpid)).Outcome);
        Assert.Equal((BreakerState.Open, asked), (hours.Breaker, store.Reads));
        store.IsAway = false;
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ReservationOutcome.Done, (await hours.Of(Clinic.Hpid)).Outcome);
        Assert.Equal(BreakerState.Closed, hours.Breaker);
    }

    private sealed class FailingStore(ISideStore store) : ISideStore
    {
        public bool IsAway { get; set; }

        public int Reads { get; private set; }

        public SqlDialect Dialect => store.Dialect;

        public Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
        {
            Reads++;
            return IsAway ? Task.FromException<T>(new StoreException("The side store is away.")) : store.Read(work, cancel);
        }

        public Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) => store.Write(work, cancel);
    }
}

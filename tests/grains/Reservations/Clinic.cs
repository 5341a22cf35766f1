using System.Collections.Immutable;
using System.Globalization;
using DoctorForU.Accounts;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.Reservations;

/// <summary>The grains of reservations on the runtime, with one hospital and a clock that the test holds. States outlive a crash; whoever is known is a patient.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    public const string Hpid = "A1100017";
    public const string Calendar = "d001";
    public static readonly DateOnly Monday = new(2026, 11, 30);

    private readonly DyingStates states = new();
    private readonly KnownHours hours = new();
    private readonly string? database;
    private InProcessTestCluster? cluster;

    private Clinic(string? database) => this.database = database;

    /// <summary>Sunday noon.</summary>
    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, KoreanTime.Offset));

    public FakeMails Mails { get; } = new();

    public DyingStates States => states;

    public static Caller Staff { get; } = new("u_staff", AccountRole.Staff, Hpid, "s_staff");

    /// <param name="database">Of PostgreSQL; null keeps states in memory.</param>
    public static async Task<Clinic> Open(int capacity = 1, string? database = null)
    {
        var clinic = new Clinic(database);
        clinic.hours.Capacity = capacity;
        await clinic.Deploy(capacity);
        return clinic;
    }

    public static SlotId At(string time, DateOnly? day = null, string calendar = Calendar) =>
        new(Hpid, calendar, KoreanTime.StartOf(day ?? Monday) + TimeSpan.Parse(time, CultureInfo.InvariantCulture));

    public static Caller Patient(string name) => new("u_" + name, AccountRole.Patient, null, "s_" + name);

    public IPatientTimeGrain Time(string name) => cluster!.Client.GetGrain<IPatientTimeGrain>("u_" + name);

    public IReservationSlotGrain Slot(SlotId slot) => cluster!.Client.GetGrain<IReservationSlotGrain>(slot.ToString());

    public IClinicDayGrain Day(DateOnly? day = null, string calendar = Calendar) => cluster!.Client.GetGrain<IClinicDayGrain>(new ClinicDayId(Hpid, calendar, day ?? Monday).ToString());

    public IHospitalScheduleGrain Schedule => cluster!.Client.GetGrain<IHospitalScheduleGrain>(CalendarKeys.OfSchedule(Hpid));

    public Task<ReservationAnswer> Hold(string name, SlotId slot, string? operation = null) => Time(name).Hold(Patient(name), slot, operation ?? Operation());

    public Task<ReservationAnswer> Book(string name, Reservation hold, string? operation = null) => Time(name).Book(Patient(name), hold.Id, "기침", operation ?? Operation());

    public Task<ReservationAnswer> Cancel(string name, Reservation reservation) => Time(name).Cancel(Patient(name), reservation.Id, null, Operation());

    public Task<ReservationAnswer> Move(string name, Reservation reservation, SlotId to, string? operation = null) =>
        Time(name).Reschedule(Patient(name), reservation.Id, to, operation ?? Operation());

    public async Task<Reservation> Booked(string name, SlotId slot)
    {
        var held = await Hold(name, slot);
        Assert.Equal(ReservationOutcome.Done, held.Outcome);
        var booked = await Book(name, held.Reservation!);
        Assert.Equal(ReservationOutcome.Done, booked.Outcome);
        return booked.Reservation!;
    }

    public Task<ValueList<Reservation>> Reservations(string name) => Time(name).All(Patient(name));

    /// <summary>Places that somebody has.</summary>
    public async Task<IReadOnlyList<SlotEntry>> Occupants(SlotId slot) =>
        [.. (await Slot(slot).Entries(Staff)).Where(entry => DoctorForU.Reservations.Slot.TakesPlace(entry, Clock.GetUtcNow()))];

    public async Task<OfferState?> StateOf(SlotId slot) => (await Day(slot.Day().Date).View()).Slots.FirstOrDefault(offer => offer.Slot == slot)?.State;

    public async Task<ScheduleAnswer> Sets(BookingRules rules, ConflictDecision decision = ConflictDecision.Ask, DateOnly? from = null) =>
        await Schedule.Change(Staff, new(Operation(), Calendar, "내과", Department.InternalMedicine, null, from ?? Monday, rules, decision, "의사 출장"));

    public static BookingRules Rules(int minutes = 30, int capacity = 1)
    {
        var day = DayHours.Open(540, 1080);
        return new(true, minutes, new([day, day, day, day, day, default, default, default], new(780, 840)), capacity, 60, 60, []);
    }

    /// <summary>A hospital that is open from nine to six on weekdays.</summary>
    public static DirectoryEntry Entry(string hpid)
    {
        var weekday = DayHours.Open(540, 1080);
        return new(
            hpid, "서울병원", HospitalKind.Hospital, "11", "종로구", "서울 종로구 1", null, Placement.Unplaced, "02-123-4567", null, ErGrade.Unknown, false,
            new([weekday, weekday, weekday, weekday, weekday, default, default, default], null), null,
            DirectoryEntry.BitOf(Department.InternalMedicine) | DirectoryEntry.BitOf(Department.Surgery), false);
    }

    public static string Operation() => Guid.NewGuid().ToString("N");

    /// <summary>The process is gone at once, with what it had in memory; another takes its place.</summary>
    public async Task Restart()
    {
        await cluster!.KillSiloAsync(cluster.Silos[0]);
        await cluster.DisposeAsync();
        await Deploy(hours.Capacity);
    }

    public static Task Until(Func<Task<bool>> condition) => ErCluster.Until(condition);

    /// <summary>Lets timers that are due run, until something is so.</summary>
    public Task Comes(Func<Task<bool>> condition) => ErCluster.Until(async () =>
    {
        Clock.Advance(TimeSpan.Zero);
        return await condition();
    });

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Deploy(int capacity)
    {
        // Rows belong to a service: the process that comes next has to be of the same.
        var builder = new InProcessTestClusterBuilder(1) { Options = { ServiceId = nameof(Clinic) } };
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryStreams(ErStreams.Provider).AddMemoryGrainStorage("PubSubStore");
            states.AddTo(silo, database);
            silo.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IPublicHours>(hours).AddSingleton<IMailTransport>(Mails).UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddSingleton<IPasswordHashing, NoHashing>().AddSingleton<IAccountAudit, NoAudit>().AddSingleton<IForgetUser, ForgetReservations>();
            silo.Services.AddOptions<ReservationOptions>().Configure(options => options.Capacity = capacity);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    /// <summary>Mails of a reservation are for somebody with an account, and so is booking.</summary>
    public async Task SignsUp(string name, MailChoices? choices = null)
    {
        var profile = new ProfileChange("홍길동 " + name, "01012345678", Language.Ko, choices ?? MailChoices.All);
        var outcome = await cluster!.Client.GetGrain<IUserGrain>("u_" + name).SignUp(new(Operation(), "login" + name, "password", null, $"{name}@mail.example", AccountRole.Patient, null, profile));
        Assert.Equal(SignUpOutcome.SignedUp, outcome);
    }

    /// <summary>What is due runs first: what begins while the process stops would wait for grains that are gone.</summary>
    private async Task Stop()
    {
        var rounds = 0;
        await ErCluster.Until(() =>
        {
            Clock.Advance(TimeSpan.Zero);
            return Task.FromResult(++rounds > 20);
        });
        var stopping = cluster!.DisposeAsync().AsTask();
        await ErCluster.Until(() =>
        {
            Clock.Advance(TimeSpan.Zero);
            return Task.FromResult(stopping.IsCompleted);
        });
        await stopping;
    }

    private sealed class KnownHours : IPublicHours
    {
        public int Capacity { get; set; }

        public BreakerState Breaker => BreakerState.Closed;

        public Task<KnownHospital> Of(string hpid) => Task.FromResult(hpid == Hpid
            ? new KnownHospital(ReservationOutcome.Done, Entry(hpid), default)
            : new KnownHospital(ReservationOutcome.HospitalUnknown, null, default));
    }

    private sealed class NoHashing : IPasswordHashing
    {
        public Task<string> Hash(string password) => Task.FromResult("hash of " + password);

        public Task<PasswordMatch> Verify(string? hash, string password) => Task.FromResult(new PasswordMatch(hash == "hash of " + password, null));
    }

    private sealed class NoAudit : IAccountAudit
    {
        public Task Record(AccountEvent what) => Task.CompletedTask;

        public Task<AuditPage> Read(string? name, int skip, int take, CancellationToken cancel) => Task.FromResult(new AuditPage([], 0));
    }
}

/// <summary>Mails that would have gone out.</summary>
internal sealed class FakeMails : IMailTransport
{
    private ImmutableList<OutgoingMail> sent = [];

    public IReadOnlyList<OutgoingMail> Sent => sent;

    public Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel)
    {
        ImmutableInterlocked.Update(ref sent, mails => mails.Add(mail));
        return Task.FromResult(MailOutcome.Sent);
    }
}

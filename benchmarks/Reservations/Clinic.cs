using System.Globalization;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.Benchmarks.Reservations;

/// <summary>Hospitals that are open day and night, and patients who are logged in, for the measured gateway.</summary>
internal static class Clinic
{
    public const int Hospitals = 60;
    public const int Patients = 2_001;
    public const int FirstDay = 2;
    public const int Days = 20;

    /// <summary>Weekdays have 46 slots, the others 48; these are in both.</summary>
    private const int SlotsOfADay = 24;

    private const int SlotMinutes = 30;
    private const int UnitsOfAHospital = Days * SlotsOfADay;
    private static readonly DayHours AllDay = DayHours.Open(0, 1440);

    public static int Units => Hospitals * UnitsOfAHospital;

    public static string HpidOf(int hospital) => string.Create(CultureInfo.InvariantCulture, $"A11{hospital:00000}");

    /// <summary>A slot for each number, no two alike.</summary>
    public static string SlotOf(int unit)
    {
        var (hospital, rest) = Math.DivRem(unit, UnitsOfAHospital);
        var (day, slot) = Math.DivRem(rest, SlotsOfADay);
        var start = KoreanTime.StartOf(TimeProvider.System.GetUtcNow().KoreanDay().AddDays(FirstDay + day)).AddMinutes(slot * SlotMinutes);
        return new SlotId(HpidOf(hospital), "d001", start).ToString();
    }

    /// <summary>Makes everything and writes the patients' tokens, one a line.</summary>
    public static async Task Open(WebApplication app, string tokens)
    {
        var store = app.Services.GetRequiredService<DirectoryStore>();
        await store.Stage([.. Enumerable.Range(0, Hospitals).Select(Hospital)], CancellationToken.None);
        await store.Replace(CancellationToken.None);
        var people = await Task.WhenAll(Enumerable.Range(0, Patients).Select(number => Patient(app.Services, number)));
        await File.WriteAllLinesAsync(tokens, people);
    }

    private static DirectoryEntry Hospital(int number) => new(
        HpidOf(number), "서울중앙종합병원", HospitalKind.Hospital, "11", "종로구", "서울특별시 종로구 큰길 101", new GeoPoint(37.5796, 126.9990), Placement.Given, "02-000-0000", null, ErGrade.Unknown, false,
        new([AllDay, AllDay, AllDay, AllDay, AllDay, AllDay, AllDay, AllDay], null), null, DirectoryEntry.BitOf(Department.InternalMedicine), false);

    private static async Task<string> Patient(IServiceProvider services, int number)
    {
        var (grains, id) = (services.GetRequiredService<IClusterClient>(), AccountKeys.NewUserId());
        var user = grains.GetGrain<IUserGrain>(id);
        await user.SignUp(new(
            id, null, null, AccountKeys.OfProvider("bench", id), string.Create(CultureInfo.InvariantCulture, $"patient{number}@bench.example"), AccountRole.Patient, null,
            new("홍길동", "01012345678", Language.Ko, new(false, false, false))));
        var session = await user.OpenSession("bench");
        return (await services.GetRequiredService<AccessTokens>().Make(new(id, AccountRole.Patient, null, session!.SessionId), TimeProvider.System.GetUtcNow())).Text;
    }
}

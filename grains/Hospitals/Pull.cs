using System.Globalization;
using DoctorForU.Emergency;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>Where a pull is: the page to ask for next.</summary>
/// <param name="Department">In the step of departments, the one whose hospitals are listed.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">Of the step, or of the department; null until the first page has told.</param>
/// <param name="Rejected">Rows that could not be read so far.</param>
[GenerateSerializer, Immutable, Alias("hospital.pull")]
public sealed record Pull(DateTimeOffset StartedAt, PullStep Step, int Department, int Page, int? Pages, int Rejected)
{
    private const string Hospitals = "B552657/HsptlAsembySearchService/";
    private const string Pharmacies = "B552657/ErmctInsttInfoInqireService/";

    /// <summary>Longer than this a pull does not go on: half of it would be of another day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(20);

    public static Pull Start(DateTimeOffset now) => new(now, PullStep.Hospitals, 1, 1, null, 0);

    internal string Operation => Step switch
    {
        PullStep.Hospitals => Hospitals + "getHsptlMdcncFullDown",
        PullStep.Moonlight => Hospitals + "getBabyListInfoInqire",
        PullStep.Departments => Hospitals + "getHsptlMdcncListInfoInqire",
        PullStep.Pharmacies => Pharmacies + "getParmacyFullDown",
        _ => throw new InvalidOperationException("Unknown step of a pull."),
    };

    internal PullProgress Progress => Step == PullStep.Departments
        ? new(Step, Department - 1, LastDepartment)
        : new(Step, Page - 1, Pages);

    private static int LastDepartment => (int)Enum.GetValues<Department>()[^1];

    internal NationalQuestion Question(int rows) => new(
        Operation, rows, Page, Step == PullStep.Departments ? ("QD", "D" + Department.ToString("000", CultureInfo.InvariantCulture)) : null);

    internal bool IsTooOld(DateTimeOffset now) => now - StartedAt > Longest;

    /// <summary>The rows that the page must have when all there are is <paramref name="total"/>.</summary>
    internal int RowsDue(int total, int rows) => (int)Math.Clamp(total - ((Page - 1L) * rows), 0, rows);

    /// <summary>The page after this one; null when this was the last.</summary>
    internal Pull? Next(int total, int rows, int rejected)
    {
        var pages = Math.Max(1, (total + rows - 1) / rows);
        var here = this with { Pages = pages, Rejected = Rejected + rejected };
        return Page < pages ? here with { Page = Page + 1 }
            : Step == PullStep.Departments && Department < LastDepartment ? here with { Department = Department + 1, Page = 1, Pages = null }
            : Step == PullStep.Pharmacies ? null
            : here with { Step = Step + 1, Department = 1, Page = 1, Pages = null };
    }
}

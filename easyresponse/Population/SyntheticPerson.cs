using System.Globalization;
using DoctorForU.EasyResponse.People;

namespace DoctorForU.EasyResponse.Population;

/// <summary>Somebody who does not exist: the same for the same seed and number.</summary>
/// <param name="Id">From 1.</param>
internal sealed record SyntheticPerson(long Id, string Name, DateOnly BirthDate, string ResidentNumber, string Contact, int Region)
{
    /// <summary>More people could not have numbers of their own.</summary>
    public const int Most = 100_000;

    private const int Blocks = 10;
    private const int PerBlock = Most / Blocks;
    private const int OldestInDays = 95 * 365;

    /// <summary>Region 99 in the old form of numbers, which was never given to anybody.</summary>
    private const string NobodysRegion = "99";

    // Births end here, so that numbers do not depend on the day of the first start.
    private static readonly DateOnly YoungestBirth = new(2023, 12, 31);

    public static SyntheticPerson Make(long seed, int number)
    {
        var draw = Draw.For(seed, number);
        var name = Names.Person(ref draw);

        // People of one block share a birth date only with each other, and each has a serial of their own there: no two numbers are equal.
        var (block, serial) = (number / PerBlock, number % PerBlock);
        var birthDate = YoungestBirth.AddDays(-(AgeInDays(ref draw) / Blocks * Blocks) - block);
        var century = (birthDate.Year < 2000 ? 1 : 3) + draw.Between(0, 1);
        var resident = string.Create(CultureInfo.InvariantCulture, $"{birthDate:yyMMdd}{century}{NobodysRegion}{serial:0000}");
        var contact = string.Create(CultureInfo.InvariantCulture, $"person-{number + 1:000000}@easyresponse.example");
        return new(number + 1, name, birthDate, resident, contact, Names.Region(ref draw));
    }

    public Identity Identity => new(Name, ResidentNumber, Contact);

    public int AgeOn(DateOnly day) => day.Year - BirthDate.Year - (day.DayOfYear < BirthDate.DayOfYear ? 1 : 0);

    public override string ToString() => $"person {Id}";

    // Korea's ages, roughly: even up to sixty, fewer and fewer beyond.
    private static int AgeInDays(ref Draw draw)
    {
        var share = draw.Fraction();
        var years = share < 0.75 ? share / 0.75 * 60 : 60 + ((1 - Math.Sqrt((1 - share) / 0.25)) * 35);
        return Math.Min((int)(years * 365.25), OldestInDays);
    }
}

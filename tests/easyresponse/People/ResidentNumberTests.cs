using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.EasyResponse.People;

public sealed class ResidentNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("900101-1234567", 1990)]
    [InlineData("9001011234567", 1990)]
    [InlineData("900101-2234567", 1990)]
    [InlineData("000229-3234567", 2000)]
    [InlineData("261124-4234567", 2026)]
    [InlineData("900101-5234567", 1990)]
    [InlineData("900101-6234567", 1990)]
    [InlineData("050101-7234567", 2005)]
    [InlineData("050101-8234567", 2005)]
    [InlineData("990101-9234567", 1899)]
    [InlineData("990101-0234567", 1899)]
    public void A_real_date_and_a_digit_for_its_century_make_a_number(string text, int year)
    {
        Assert.True(ResidentNumber.TryParse(text, Today, out var number));
        Assert.Equal(year, number.BirthDate.Year);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("900101-123456")]
    [InlineData("900101-12345678")]
    [InlineData("900101 1234567")]
    [InlineData(" 900101-1234567")]
    [InlineData("900101‐1234567")]
    [InlineData("９００１０１-１２３４５６７")]
    [InlineData("٩٠٠١٠١-١٢٣٤٥٦٧")]
    [InlineData("901301-1234567")]
    [InlineData("900230-1234567")]
    [InlineData("010229-3234567")]
    [InlineData("261125-3234567")]
    [InlineData("90010-11234567")]
    [InlineData("90O101-1234567")]
    [InlineData("900101-1234567; DROP TABLE person")]
    public void Anything_else_is_none(string? text) => Assert.False(ResidentNumber.TryParse(text, Today, out _));

    [Fact]
    public void The_check_digit_is_not_looked_at() =>
        Assert.All(Enumerable.Range(0, 10), last => Assert.True(ResidentNumber.TryParse($"210101-323456{last}", Today, out _)));

    [Fact]
    public void A_number_prints_masked() => Prop.ForAll(
        Gen.Choose(0, 9_999).Zip(Gen.Choose(0, 999_999)).ToArbitrary(),
        drawn =>
        {
            var birth = new DateOnly(1950, 1, 1).AddDays(drawn.Item1);
            Assert.True(ResidentNumber.TryParse($"{birth:yyMMdd}{(birth.Year < 2000 ? 1 : 3)}{drawn.Item2:000000}", Today, out var number));
            Assert.Equal($"{birth:yyMMdd}-{number.Reveal()[6]}******", number.ToString());
            Assert.Equal(number.ToString(), $"{number}");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("김민수", "김*수")]
    [InlineData("남궁민수", "남**수")]
    [InlineData("이산", "이*")]
    [InlineData("산", "*")]
    public void A_name_is_masked_in_its_middle(string name, string masked) => Assert.Equal(masked, Http.Masked.Name(name));
}

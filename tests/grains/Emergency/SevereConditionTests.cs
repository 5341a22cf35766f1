using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Emergency;

/// <summary>The texts are real ones (docs/er-board.md), and those that a person might write.</summary>
public sealed class SevereConditionTests
{
    [Theory]
    [InlineData("1세이상", 12, null, null)]
    [InlineData("만 4세", 48, null, null)]
    [InlineData("1day", 0, null, null)]
    [InlineData("4개월, 6kg", 4, 6000, null)]
    [InlineData("부분가능/10kg 이상", null, 10_000, null)]
    [InlineData("2.5kg 이상", null, 2500, null)]
    [InlineData("1800g(32주) 이상", null, 1800, 32)]
    [InlineData("초극소저체중출생아, 1000g", null, 1000, null)]
    [InlineData("최저체중-32주 이상 체중 상관없이", null, null, 32)]
    [InlineData("23주 and 400g이상", null, 400, 23)]
    public void Age_weight_and_weeks_are_read(string text, int? months, int? grams, int? weeks) =>
        Assert.Equal(new SevereCondition(ConditionReading.Limits, months, grams, weeks), SevereCondition.Read(text));

    [Theory]
    [InlineData("소아외과 없음")]
    [InlineData("부분가능: 평일8시~17시 가능 위장관이물,급성출혈")]
    [InlineData("15세 미만 불가")]
    [InlineData("10kg 이하")]
    [InlineData("1세이상, 야간 제외")]
    [InlineData("이상")]
    [InlineData("99999999999세")]
    public void What_has_a_word_left_over_is_not_guessed(string text) => Assert.Equal(ConditionReading.Unread, SevereCondition.Read(text).Reading);

    [Theory]
    [InlineData(null, ConditionReading.Absent)]
    [InlineData(" ", ConditionReading.Absent)]
    [InlineData("제한없음", ConditionReading.Unlimited)]
    [InlineData("연령제한없음", ConditionReading.Unlimited)]
    [InlineData("불가능", ConditionReading.Refusal)]
    [InlineData("불가", ConditionReading.Refusal)]
    public void Whole_words_have_their_meaning(string? text, ConditionReading reading) => Assert.Equal(reading, SevereCondition.Read(text).Reading);

    [Theory]
    [InlineData("1세이상", 6, null, false)]
    [InlineData("1세이상", 18, null, true)]
    [InlineData("1세이상", null, null, null)]
    [InlineData("4개월, 6kg", 5, 5000, false)]
    [InlineData("4개월, 6kg", 5, null, null)]
    [InlineData("23주 and 400g이상", 0, 900, null)]
    [InlineData("소아외과 없음", 6, 9000, null)]
    [InlineData("제한없음", null, null, true)]
    [InlineData("불가능", null, null, false)]
    public void Who_is_within_the_limits_is_told_only_where_it_is_known(string text, int? months, int? grams, bool? admitted) =>
        Assert.Equal(admitted, SevereCondition.Read(text).Admits(months, grams));

    [Fact]
    public void No_text_throws_and_none_becomes_a_limit_that_it_does_not_name() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var read = SevereCondition.Read(text);
            return read.Reading != ConditionReading.Limits || text.Any(char.IsAsciiDigit);
        }).QuickCheckThrowOnFailure();
}

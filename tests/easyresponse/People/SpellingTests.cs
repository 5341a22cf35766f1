using DoctorForU.EasyResponse.Http;

namespace DoctorForU.EasyResponse.People;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("김민수", "김민수")]
    [InlineData("\u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e", "김민수")]
    [InlineData("Ｋｉｍ　１", "Kim 1")]
    [InlineData("가\u11a7", "가\u11a7")]
    [InlineData("각\u11a8", "각\u11a8")]
    [InlineData("", "")]
    public void What_reads_the_same_is_spelled_the_same(string text, string folded) => Assert.Equal(folded, Spelling.Fold(text));
}

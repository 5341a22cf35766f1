using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Hospitals;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("서울대학교병원", "서울", true)]
    [InlineData("서울대학교병원", "대학교", true)]
    [InlineData("서울대학교병원", "ㅅㅇㄷㅎㄱㅂㅇ", true)]
    [InlineData("서울대병원", "ㅅㅇㄷㅂㅇ", true)]
    [InlineData("서울대병원", "ㄷㅂㅇ", true)]
    [InlineData("서울대병원", "서울ㄷㅂㅇ", true)]
    [InlineData("서울대병원", "ㅅ울ㄷ병ㅇ", true)]
    [InlineData("서울대병원", "서울 대 병원", true)]
    [InlineData("서울 대병원", "서울대병원", true)]
    [InlineData("서울대병원", "서울ㄱㅂㅇ", false)]
    [InlineData("서울대병원", "ㅆㅇ", false)]
    [InlineData("S서울365의원", "s서울", true)]
    [InlineData("S서울365의원", "ㅅㅇ365", true)]
    [InlineData("Ｓ서울365의원", "s서울365", true)]
    [InlineData("e-편한(종로)치과", "e편한종로", true)]
    [InlineData("서울대병원", "\u1109\u1165\u110B\u116E\u11AF", true)]
    [InlineData("각선의원", "ㄱㅅ", true)]
    [InlineData("각선의원", "ㄳ", true)]
    public void A_name_is_found_by_any_part_of_it_and_by_initials(string name, string typed, bool isFound) =>
        Assert.Equal(isFound, NamePattern.Read(typed)!.IsIn(HangulText.Normalise(name)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("·-()")]
    public void What_holds_no_letter_is_no_pattern(string typed) => Assert.Null(NamePattern.Read(typed));

    [Fact]
    public void Initials_find_what_a_naive_comparison_finds() =>
        Prop.ForAll(Names.ToArbitrary(), Typed.ToArbitrary(), (name, typed) => NamePattern.Read(typed)!.IsIn(HangulText.Normalise(name)) == Naive(name, typed))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void The_index_of_names_finds_what_the_pattern_matches() =>
        Prop.ForAll(Gen.ListOf(Names).ToArbitrary(), Typed.ToArbitrary(), (names, typed) =>
        {
            var normalised = names.Select(HangulText.Normalise).Order(StringComparer.Ordinal).ToArray();
            var pattern = NamePattern.Read(typed)!;
            var found = new NameIndex(normalised).Find(pattern);
            return found.Rows().SequenceEqual(Enumerable.Range(0, normalised.Length).Where(row => pattern.IsIn(normalised[row])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Any_text_is_read_and_a_normalised_name_stays_as_it_is() =>
        Prop.ForAll<string>(text =>
        {
            var normalised = HangulText.Normalise(text ?? "");
            return HangulText.Normalise(normalised) == normalised && (NamePattern.Read(text ?? "") is null) == (normalised.Length == 0);
        }).QuickCheckThrowOnFailure();

    private const string Letters = "가각간서울설대댑병원의과학ㅅㅇㄱABab12";
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static readonly Gen<string> Names = Gen.ListOf(Gen.Elements((Letters + "  -").ToCharArray())).Select(letters => string.Concat(letters));
    private static readonly Gen<string> Typed = Gen.NonEmptyListOf(Gen.Elements((Letters + Initials).ToCharArray())).Select(letters => string.Concat(letters.Take(6)));

    /// <summary>By the syllable's place in Unicode, letter by letter, at every place of the name.</summary>
    private static bool Naive(string name, string typed)
    {
        var letters = name.ToLowerInvariant().Where(char.IsLetterOrDigit).ToList();
        var wanted = typed.ToLowerInvariant().ToList();
        return Enumerable.Range(0, letters.Count + 1).Any(start =>
            start + wanted.Count <= letters.Count && wanted.Select((letter, i) => (letter, at: letters[start + i])).All(pair => pair.letter == pair.at || Initial(pair.at) == pair.letter));
    }

    private static char? Initial(char letter) => letter is >= '가' and <= '힣' ? Initials[(letter - '가') / (21 * 28)] : null;
}

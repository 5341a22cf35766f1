namespace DoctorForU.PublicDataSimulator.Severe;

/// <summary>One of the 28 kinds of severe illness an emergency room may accept.</summary>
/// <param name="Number">n of <c>MKioskTy</c>n.</param>
/// <param name="Code"><c>symTypCod</c> of the messages about it.</param>
/// <param name="Department">The department that treats it (<c>trtPrtCodMag</c>).</param>
/// <param name="HasMessage">Whether a limit of age or weight may stand beside it.</param>
/// <param name="RegionalPercent">Share of regional centres that accept it, in a sample of 84 institutions of August 2026.</param>
/// <param name="LocalPercent">Share of local centres.</param>
/// <param name="BasicPercent">Share of local institutions.</param>
internal sealed record SevereType(int Number, string Code, string Name, string Department, bool HasMessage, int RegionalPercent, int LocalPercent, int BasicPercent)
{
    /// <summary>The emergency room itself.</summary>
    public const int EmergencyRoom = 28;

    public static readonly IReadOnlyList<SevereType> All =
    [
        new(1, "Y0010", "[재관류중재술] 심근경색", "순환기내과", false, 100, 71, 12),
        new(2, "Y0020", "[재관류중재술] 뇌경색", "신경과", false, 91, 65, 12),
        new(3, "Y0031", "[뇌출혈수술] 거미막하출혈", "신경외과", false, 91, 75, 12),
        new(4, "Y0032", "[뇌출혈수술] 거미막하출혈 외", "신경외과", false, 91, 84, 23),
        new(5, "Y0041", "[대동맥응급] 흉부", "흉부외과", false, 75, 21, 2),
        new(6, "Y0042", "[대동맥응급] 복부", "흉부외과", false, 75, 28, 2),
        new(7, "Y0051", "[담낭담관질환] 담낭질환", "소화기내과", false, 100, 81, 25),
        new(8, "Y0052", "[담낭담관질환] 담도포함질환", "소화기내과", false, 100, 62, 12),
        new(9, "Y0060", "[복부응급수술] 비외상", "외과", false, 100, 84, 28),
        new(10, "Y0070", "[장중첩/폐색] 영유아", "소아청소년과", true, 83, 15, 0),
        new(11, "Y0081", "[응급내시경] 성인 위장관", "소화기내과", false, 100, 62, 17),
        new(12, "Y0082", "[응급내시경] 영유아 위장관", "소아청소년과", true, 41, 6, 2),
        new(13, "Y0091", "[응급내시경] 성인 기관지", "호흡기내과", false, 75, 18, 0),
        new(14, "Y0092", "[응급내시경] 영유아 기관지", "소아청소년과", true, 16, 0, 0),
        new(15, "Y0100", "[저체중출생아] 집중치료", "소아청소년과", true, 75, 12, 2),
        new(16, "Y0111", "[산부인과응급] 분만", "산부인과", false, 75, 21, 5),
        new(17, "Y0112", "[산부인과응급] 산과수술", "산부인과", false, 75, 28, 5),
        new(18, "Y0113", "[산부인과응급] 부인과수술", "산부인과", false, 75, 71, 7),
        new(19, "Y0120", "[중증화상] 전문치료", "성형외과", false, 25, 18, 7),
        new(20, "Y0131", "[사지접합] 수족지접합", "정형외과", false, 50, 34, 7),
        new(21, "Y0132", "[사지접합] 수족지접합 외", "정형외과", false, 50, 31, 7),
        new(22, "Y0141", "[응급투석] HD", "신장내과", false, 100, 59, 17),
        new(23, "Y0142", "[응급투석] CRRT", "신장내과", false, 100, 78, 12),
        new(24, "Y0150", "[정신과적응급] 폐쇄병동입원", "정신건강의학과", false, 50, 9, 0),
        new(25, "Y0160", "[안과적수술] 응급", "안과", false, 58, 3, 0),
        new(26, "Y0171", "[영상의학혈관중재] 성인", "영상의학과", false, 91, 53, 7),
        new(27, "Y0172", "[영상의학혈관중재] 영유아", "영상의학과", true, 66, 3, 0),
        new(EmergencyRoom, "Y000", "응급실", "응급의학과", false, 100, 100, 100),
    ];
}

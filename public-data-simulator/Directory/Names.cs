namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>Names as institutions have them: invented ones, of no person.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "서울", "연세", "하나", "우리", "미래", "중앙", "제일", "현대", "새봄", "햇살", "푸른", "바른", "참", "열린", "온누리", "행복한", "사랑", "믿음", "한빛", "늘푸른", "더", "좋은",
        "아름다운", "건강한", "편안한", "밝은", "맑은", "튼튼", "으뜸", "새롬", "다온", "가온", "라온", "이음", "숲", "바다", "하늘", "별빛", "꿈", "큰", "작은", "초록", "백세", "만수",
        "굿모닝", "S", "W", "K", "e편한", "365", "365일", "2080", "U", "the", "삼성", "대한", "성모", "예", "센트럴", "메디", "시티", "스마일", "그린", "플러스", "엘", "본", "정",
    ];

    private static readonly string[] Second =
    [
        "", "", "", "", "탑", "연합", "수", "원", "미소", "튼튼", "속편한", "숨", "봄", "안심", "맘", "나무", "샘", "가족", "더블", "모아", "든든", "누리", "마루", "한마음", "베스트",
        "플러스", "연세", "서울", "프라임", "라이프", "웰", "힐링", "케어", "비전", "바로", "다정한", "온",
    ];

    private static readonly string[] Villages =
    [
        "금성", "남산", "동산", "대곡", "백운", "봉산", "북면", "산내", "상촌", "서면", "석천", "수산", "신평", "안산", "양지", "오산", "옥천", "용두", "운곡", "월산", "이천", "장평", "죽림",
        "중촌", "청룡", "초평", "탑동", "평촌", "하평", "해안", "화산", "황금",
    ];

    public static string Of(char kind, string department, District district, Draw draw)
    {
        var own = draw.Chance(Topics.Name, 0.12) ? ShortName(district) : draw.Pick(Topics.Name + 1, First);
        var name = own + draw.Pick(Topics.Name + 2, Second);
        var full = kind switch
        {
            'A' => name + (draw.Chance(Topics.Name + 3, 0.3) ? "종합병원" : "병원"),
            'B' => name + (draw.Chance(Topics.Name + 3, 0.25) ? draw.Pick(Topics.Name + 4, ["정형외과", "여성", "아동", "안과", "척추"]) : "") + "병원",
            'C' => name + department + "의원",
            'D' => name + "요양병원",
            'E' => name + "한방병원",
            'G' => name + "한의원",
            'H' => name + "약국",
            'M' => name + "치과병원",
            'N' => name + "치과의원",
            'R' => OfPublicHealth(district, draw),
            _ => throw new InvalidOperationException($"No names for kind {kind}."),
        };
        return draw.Chance(Topics.Name + 5, 0.04) ? full.Insert(own.Length, " ") : full;
    }

    private static string OfPublicHealth(District district, Draw draw)
    {
        var village = draw.Pick(Topics.Name + 6, Villages);
        return draw.Below(Topics.Name + 7, 20) switch
        {
            0 => $"{Place(district)}보건소",
            1 => $"{Place(district)}보건의료원",
            < 9 => $"{village}보건지소",
            _ => $"{village}보건진료소",
        };
    }

    private static string Place(District district) => district.Name.Length > 0 ? district.Name : "세종특별자치시";

    /// <summary>강남 of 강남구; a district of one syllable and suffix (중구) keeps it.</summary>
    private static string ShortName(District district) => Place(district) is { Length: > 2 } place ? place[..^1] : Place(district);
}

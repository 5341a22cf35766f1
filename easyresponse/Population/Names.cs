namespace DoctorForU.EasyResponse.Population;

/// <summary>Names of people and places that nobody has on purpose.</summary>
internal static class Names
{
    // The commonest family names with their shares of a thousand (census of 2015, rounded).
    private static readonly (string Name, double Share)[] Families =
    [
        ("김", 215), ("이", 147), ("박", 84), ("최", 47), ("정", 43), ("강", 24), ("조", 21), ("윤", 21), ("장", 20), ("임", 17),
        ("한", 15), ("오", 15), ("서", 15), ("신", 15), ("권", 14), ("황", 14), ("안", 14), ("송", 14), ("전", 11), ("홍", 11),
    ];

    private static readonly string[] First = ["민", "서", "지", "현", "수", "영", "은", "도", "하", "예", "준", "성", "정", "윤", "태", "소", "주", "재", "선", "미"];
    private static readonly string[] Last = ["준", "연", "우", "진", "호", "희", "아", "영", "민", "경", "수", "원", "윤", "환", "빈", "린", "석", "숙", "율", "혜"];

    private static readonly string[] Clinics = ["가온", "나래", "다솜", "라온", "마루", "보람", "새봄", "아람", "온새", "자연", "찬들", "초롱", "푸른", "하늘", "한결", "해든"];

    private static readonly (string Code, string Name)[] Regions =
    [
        ("11", "서울"), ("26", "부산"), ("27", "대구"), ("28", "인천"), ("29", "광주"), ("30", "대전"), ("31", "울산"), ("36", "세종"),
        ("41", "경기"), ("51", "강원"), ("43", "충북"), ("44", "충남"), ("52", "전북"), ("46", "전남"), ("47", "경북"), ("48", "경남"), ("50", "제주"),
    ];

    public static string Person(ref Draw draw)
    {
        var first = draw.Of(First);
        var last = draw.Of(Last);
        return draw.Of(Families, family => family.Share).Name + first + (first == last ? "빈" : last);
    }

    public static int Region(ref Draw draw) => draw.Between(0, Regions.Length - 1);

    /// <summary>A clinic or hospital of the region. Its id begins with X, which no real one does.</summary>
    public static (string Hpid, string Name) Hospital(int region, string department, bool isLarge, ref Draw draw)
    {
        var clinic = draw.Between(0, Clinics.Length - 1);
        var (code, name) = Regions[region];
        return isLarge
            ? ($"X{code}9{clinic:000}0", $"{name}{Clinics[clinic]}종합병원")
            : ($"X{code}1{clinic:000}{department.Length}", department == "치과" ? $"{Clinics[clinic]}{name}치과의원" : $"{Clinics[clinic]}{name}{department}의원");
    }
}

using DoctorForU.PublicDataSimulator.Severe;

namespace DoctorForU.PublicDataSimulator.Messages;

/// <summary>Texts in the words of the entry form and of real messages.</summary>
internal static class MessageTexts
{
    public static readonly IReadOnlyList<string> Emergency =
    [
        "응급실 포화로 장시간 대기 필요", "응급진료 불가", "중환자 포화로 중증환자 수용 불가", "병실 부족으로 입원 불가", "중환자실 부족", "격리실 부족",
        "입원치료가 필요한 중증 소아환자 진료 제한", "의료진 부족으로 신환 수용불가", "사전협의 필요", "장시간 대기 필요", "전산시스템 장애로 진료 지연",
        "CT 장비 점검", "CT 장비 고장", "응급실 포화, 심정지 환자만 수용 가능", "[혈액종양내과] 의료진 인력 부족으로 신환 수용 불가, FU 환자 가능",
    ];

    public static readonly IReadOnlyList<string> Notes =
    [
        "[안과]망막 등 응급수술 필요한 환자 이송전 문의", "[정형외과] 수지절단 환자 이송 전 문의",
        "성형외과 :(월-목)오후 9시까지 가능 / (금-토)24시간 가능", "[소아청소년과] 평일 08시~17시 진료 가능",
        "[이비인후과] 야간 및 주말 진료 불가", "[정신건강의학과] 보호병동 입원 전 문의",
    ];

    private static readonly IReadOnlyList<string> AnySevere =
    [
        "평일 야간, 주말 불가", "의료진 부재로 수용 불가", "의료진 부족으로 신환 수용 불가", "수술/시술 중으로 수용 불가", "특정 시간 불가 (18시~익일 08시)",
        "사전협의 필요", "이송 전 반드시 문의", "중환자실 부족으로 수용 불가", "병실 부족으로 수용 불가",
    ];

    private static readonly IReadOnlyList<string> Surgery = [.. AnySevere, "수술실 부족"];

    private static readonly IReadOnlyList<string> Equipment = [.. AnySevere, "장비 점검으로 수용 불가", "장비 고장으로 수용 불가"];

    private static readonly IReadOnlyList<string> Birth = [.. AnySevere, "NICU 부재, 고위험산모실 부재 등으로 모든 산모 수용 불가"];

    private static readonly IReadOnlyList<string> Children = [.. AnySevere, "특정 연령·체중 미만 불가"];

    /// <summary>What is said of a type: the usual reasons, and those that only it can have.</summary>
    public static IReadOnlyList<string> Severe(SevereType type) => type switch
    {
        { HasMessage: true } => Children,
        { Department: "산부인과" } => Birth,
        { Department: "신경외과" or "흉부외과" or "외과" or "정형외과" or "안과" } => Surgery,
        { Department: "순환기내과" or "신경과" or "소화기내과" or "호흡기내과" or "신장내과" or "영상의학과" } => Equipment,
        _ => AnySevere,
    };
}

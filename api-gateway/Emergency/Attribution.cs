namespace DoctorForU.ApiGateway.Emergency;

/// <summary>To whom the figures are owed, and what they cannot promise; goes with everything that leaves as a file.</summary>
internal static class Attribution
{
    public const string Source = "국립중앙의료원 중앙응급의료센터 (National Medical Center), data.go.kr 15000563";
    public const string SourceUrl = "https://www.data.go.kr/data/15000563/openapi.do";
    public const string Note = "병상 수는 병원이 입력한 값이며 실제와 다를 수 있습니다. 방문 전 전화, 위급 시 119. / Beds are what hospitals enter and may differ from what you find: call before you go, and dial 119 in an emergency.";
}

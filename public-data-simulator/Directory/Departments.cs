namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>Which departments an institution has, and what a clinic is called after its first.</summary>
internal static class Departments
{
    public const int Paediatrics = 11;
    private const int InternalMedicine = 1;
    private const int FamilyMedicine = 23;
    private const int EmergencyMedicine = 24;

    // Number, name in a clinic's name, and how many clinics in a hundred or so are called after it.
    private static readonly (int Number, string Name, int Weight)[] OfClinics =
    [
        (1, "내과", 22), (23, "", 11), (13, "이비인후과", 10), (5, "정형외과", 9), (11, "소아청소년과", 9), (12, "안과", 7), (14, "피부과", 6), (10, "산부인과", 6),
        (3, "정신건강의학과", 6), (8, "성형외과", 5), (9, "마취통증의학과", 5), (23, "가정의학과", 5), (15, "비뇨의학과", 4), (4, "외과", 4), (21, "재활의학과", 2),
        (6, "신경외과", 2), (2, "신경과", 2), (16, "영상의학과", 1),
    ];

    private static readonly int[] Sums = Draw.Sums(OfClinics.Select(department => department.Weight));
    private static readonly int[] OfHospitals = [1, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 21, 23, 2];
    private static readonly int[] OfGeneralHospitals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 21, 23, 17, 22, 25];

    public static (long Departments, string Name) OfClinic(Draw draw)
    {
        var (first, name, _) = OfClinics[draw.Weighted(Topics.Department, Sums)];
        var departments = Bit(first);
        for (var more = 0; more < 2; more++)
        {
            if (draw.Chance(Topics.MoreDepartments + more, 0.35))
                departments |= Bit(OfClinics[draw.Weighted(Topics.MoreDepartments + 10 + more, Sums)].Number);
        }

        return (departments, name);
    }

    public static long Of(char kind, bool runsEmergencyRoom, Draw draw) => kind switch
    {
        'A' => Some(OfGeneralHospitals, 0.8, draw) | Bit(InternalMedicine) | (runsEmergencyRoom ? Bit(EmergencyMedicine) : 0),
        'B' => Some(OfHospitals, 0.35, draw) | (runsEmergencyRoom ? Bit(EmergencyMedicine) | Bit(InternalMedicine) : 0),
        'D' => Some([1, 2, 21, 23], 0.6, draw) | Bit(InternalMedicine),
        'R' => Bit(FamilyMedicine),
        _ => 0,
    };

    private static long Some(int[] from, double probability, Draw draw) =>
        from.Where((_, place) => draw.Chance(Topics.MoreDepartments + 20 + place, probability)).Aggregate(0L, (all, number) => all | Bit(number));

    public static long Bit(int number) => 1L << (number - 1);
}

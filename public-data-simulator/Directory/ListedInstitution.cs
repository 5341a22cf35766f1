using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>Hours of a row, as eight pairs of what is written for start and end; null where nothing is.</summary>
internal sealed record WrittenHours(IReadOnlyList<(string? Opens, string? Closes)> Days);

/// <summary>One row of the directory.</summary>
/// <param name="Kind">A letter of the code table H000.</param>
/// <param name="Latitude">As written: absent, swapped or nonsense in some rows, as in the real directory.</param>
/// <param name="Departments">Bit n - 1 for department Dnnn.</param>
/// <param name="Emergency">The institution of the emergency network that this row is; null for all that were made.</param>
internal sealed record ListedInstitution(
    string Hpid,
    string Name,
    char Kind,
    string Province,
    string District,
    string? Address,
    string? Latitude,
    string? Longitude,
    string? Phone,
    WrittenHours Hours,
    string? Note,
    long Departments,
    bool Moonlight,
    Institution? Emergency)
{
    public string KindName => Kind switch
    {
        'A' => "종합병원",
        'B' => "병원",
        'C' => "의원",
        'D' => "요양병원",
        'E' => "한방병원",
        'G' => "한의원",
        'H' => "약국",
        'M' => "치과병원",
        'N' => "치과의원",
        'R' => "보건소",
        _ => throw new InvalidOperationException($"No name for kind {Kind}."),
    };

    public bool Has(int department) => department is >= 1 and <= 63 && (Departments & (1L << (department - 1))) != 0;
}

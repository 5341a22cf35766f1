using System.Globalization;
using DoctorForU.PublicDataSimulator.Directory;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations.Directory;

/// <summary>
/// A list of institutions by province (Q0), district (Q1), kind (QZ), department (QD), weekday (QT: 1 to 8) and name (QN). The operations
/// that give the whole directory (…FullDown) take none of these.
/// </summary>
internal sealed class DirectoryListOperation(string name, Func<IReadOnlyList<ListedInstitution>> rows, DirectoryRows written, bool filters = true) : IPublicOperation
{
    public string Name => name;

    public WirePage Answer(OperationQuery query, long now) => (filters ? Found(query) : rows()).Page(query, written.Write);

    private IReadOnlyList<ListedInstitution> Found(OperationQuery query)
    {
        var found = rows().Where(row => Matches(row, query));
        return query.Value("ORD").ToUpperInvariant() switch
        {
            "NAME" => [.. found.OrderBy(row => row.Name, StringComparer.Ordinal)],
            "ADDR" => [.. found.OrderBy(row => row.Address, StringComparer.Ordinal)],
            _ => [.. found],
        };
    }

    private bool Matches(ListedInstitution row, OperationQuery query) =>
        (query.Value("Q0") is var province && (province.Length == 0 || written.ProvinceOf(row) == province))
        && (query.Value("Q1") is var district && (district.Length == 0 || row.District.Contains(district, StringComparison.Ordinal)))
        && (query.Value("QZ") is var kind && (kind.Length == 0 || (kind.Length == 1 && row.Kind == kind[0])))
        && (query.Value("QN") is var wanted && (wanted.Length == 0 || row.Name.Contains(wanted, StringComparison.Ordinal)))
        && (query.Value("QD") is var department && (department.Length == 0 || row.Has(Number(department, 'D'))))
        && (query.Value("QT") is var day && (day.Length == 0 || IsOpenOn(row, Number("D" + day, 'D'))));

    private static bool IsOpenOn(ListedInstitution row, int day) => day is >= 1 and <= 8 && row.Hours.Days[day - 1].Opens is not null;

    private static int Number(string code, char letter) =>
        code[0] == letter && int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;
using DoctorForU.PublicDataSimulator.Messages;
using DoctorForU.PublicDataSimulator.Severe;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>중증질환 수용가능정보: which severe illnesses are accepted. A standing 차단 message makes its type impossible.</summary>
internal sealed class AcceptanceOperation(AcceptanceRegister register, MessageBoard messages, PlaceFilter places, SimulatorOptions options) : IPublicOperation
{
    private const double TrailingSpace = 0.03;

    private static readonly IReadOnlyList<SevereType> WireOrder =
        [.. SevereType.All.OrderBy(t => $"MKioskTy{t.Number}", StringComparer.OrdinalIgnoreCase)];

    public string Name => OperationNames.Acceptance;

    public WirePage Answer(OperationQuery query, long now)
    {
        var province = query.Value("STAGE1");
        var district = query.Value("STAGE2");
        var blocked = messages.At(now).Where(m => m.IsSevere && m.BlocksAt(now)).Select(m => (m.Institution.Hpid, m.Type!.Number)).ToHashSet();
        var found = register.Institutions.Where(i => places.Matches(i, province, district));

        // SM_TYPE=1 asks for those that accept anything.
        if (query.Value("SM_TYPE") == "1")
            found = found.Where(i => SevereType.All.Any(t => register.Of(i.Hpid, t) == Acceptance.Accepts && !blocked.Contains((i.Hpid, t.Number))));

        return found.ToList().Page(query, (institution, _) => Write(institution, blocked));
    }

    private WireRow Write(Institution institution, HashSet<(string Hpid, int Type)> blocked)
    {
        var spaces = Noise.Stream(options.Seed, "trailing space", institution.Hpid);
        var fields = new FieldList().Add("dutyName", institution.Name).Add("hpid", institution.Hpid);
        foreach (var type in WireOrder)
        {
            var acceptance = blocked.Contains((institution.Hpid, type.Number)) ? Acceptance.Impossible : register.Of(institution.Hpid, type);
            fields.Add($"MKioskTy{type.Number}", Word(acceptance, Noise.Chance(spaces, type.Number, TrailingSpace)));
            if (type.HasMessage)
                fields.Add($"MKioskTy{type.Number}Msg", register.LimitOf(institution.Hpid, type));
        }

        return fields.ToRow(institution.Hpid);
    }

    private static string Word(Acceptance acceptance, bool trailingSpace) => acceptance switch
    {
        Acceptance.Accepts => trailingSpace ? "Y " : "Y",
        Acceptance.Impossible => "불가능",
        _ => "정보미제공",
    };
}

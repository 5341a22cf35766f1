using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DoctorForU.Emergency;

/// <summary>What a field of the bed row means for us.</summary>
internal enum BedFieldRole
{
    Available,
    Total,
    Equipment,
}

/// <summary>One field of the bed row. Only the member that its role needs is set.</summary>
internal readonly record struct BedField(BedFieldRole Role, BedKind Beds, EquipmentKind Equipment);

/// <summary>
/// The one table between the national API's field names and ours. Names are matched without case: the official table writes
/// <c>HVS01</c>, the wire <c>hvs01</c>. hv42 and hv43 are documented as counts and are Y or N in practice;
/// hv5, hv7, hv10 and hv11 repeat the flags of CT, angiography, neonatal ventilator and incubator and are left out.
/// Source: measured national snapshot of 2026-06-28, 418 institutions.
/// </summary>
internal static class BedFields
{
    private static readonly ImmutableArray<(string Available, string Total, BedKind Kind)> Counts =
    [
        ("hvec", "hvs01", BedKind.General),
        ("hv28", "hvs02", BedKind.Pediatric),
        ("hv29", "hvs03", BedKind.NegativePressureIsolation),
        ("hv30", "hvs04", BedKind.Isolation),
        ("hv31", "hvs05", BedKind.EmergencyIcu),
        ("hv2", "hvs06", BedKind.InternalMedicineIcu),
        ("hv3", "hvs07", BedKind.SurgicalIcu),
        ("hvncc", "hvs08", BedKind.NeonatalIcu),
        ("hv32", "hvs09", BedKind.PediatricIcu),
        ("hv33", "hvs10", BedKind.EmergencyPediatricIcu),
        ("hvcc", "hvs11", BedKind.NeurologyIcu),
        ("hv6", "hvs12", BedKind.NeurosurgeryIcu),
        ("hv8", "hvs13", BedKind.BurnIcu),
        ("hv9", "hvs14", BedKind.TraumaIcu),
        ("hv34", "hvs15", BedKind.CardiologyIcu),
        ("hvccc", "hvs16", BedKind.ThoracicSurgeryIcu),
        ("hvicc", "hvs17", BedKind.GeneralIcu),
        ("hv35", "hvs18", BedKind.NegativePressureIcu),
        ("hv36", "hvs19", BedKind.EmergencyWard),
        ("hv37", "hvs20", BedKind.EmergencyPediatricWard),
        ("hv38", "hvs21", BedKind.TraumaWard),
        ("hvoc", "hvs22", BedKind.OperatingRoom),
        ("hv39", "hvs23", BedKind.TraumaOperatingRoom),
        ("hv40", "hvs24", BedKind.ClosedPsychiatricWard),
        ("hv41", "hvs25", BedKind.NegativePressureWard),
        ("hvgc", "hvs38", BedKind.Ward),
        ("hv13", "hvs46", BedKind.IsolationAreaNegativePressure),
        ("hv14", "hvs47", BedKind.IsolationArea),
        ("hv15", "hvs48", BedKind.PediatricNegativePressure),
        ("hv16", "hvs49", BedKind.PediatricIsolation),
        ("hv17", "hvs50", BedKind.EmergencyIcuNegativePressure),
        ("hv18", "hvs51", BedKind.EmergencyIcuIsolation),
        ("hv19", "hvs52", BedKind.EmergencyWardNegativePressure),
        ("hv21", "hvs53", BedKind.EmergencyWardIsolation),
        ("hv22", "hvs54", BedKind.InfectionIcu),
        ("hv23", "hvs55", BedKind.InfectionIcuNegativePressure),
        ("hv24", "hvs56", BedKind.InfectionSevere),
        ("hv25", "hvs57", BedKind.InfectionSemiSevere),
        ("hv26", "hvs58", BedKind.InfectionModerate),
        ("hv27", "hvs59", BedKind.Cohort),
        ("hv60", "hvs60", BedKind.TraumaBay),
        ("hv61", "hvs61", BedKind.TraumaArea),
    ];

    private static readonly ImmutableArray<(string Field, EquipmentKind Kind)> Flags =
    [
        ("hvctayn", EquipmentKind.Ct),
        ("hvmriayn", EquipmentKind.Mri),
        ("hvangioayn", EquipmentKind.Angiography),
        ("hvventiayn", EquipmentKind.Ventilator),
        ("hvventisoayn", EquipmentKind.NeonatalVentilator),
        ("hvincuayn", EquipmentKind.Incubator),
        ("hvcrrtayn", EquipmentKind.Crrt),
        ("hvecmoayn", EquipmentKind.Ecmo),
        ("hvhypoayn", EquipmentKind.TemperatureManagement),
        ("hvoxyayn", EquipmentKind.HyperbaricChamber),
        ("hv42", EquipmentKind.DeliveryRoom),
        ("hv43", EquipmentKind.BurnRoom),
        ("hvamyn", EquipmentKind.Ambulance),
    ];

    private static readonly FrozenDictionary<string, BedField> Table = Counts
        .SelectMany(count => new[]
        {
            KeyValuePair.Create(count.Available, new BedField(BedFieldRole.Available, count.Kind, default)),
            KeyValuePair.Create(count.Total, new BedField(BedFieldRole.Total, count.Kind, default)),
        })
        .Concat(Flags.Select(flag => KeyValuePair.Create(flag.Field, new BedField(BedFieldRole.Equipment, default, flag.Kind))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, BedField>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int BedKinds { get; } = Enum.GetValues<BedKind>().Length;

    public static int EquipmentKinds { get; } = Enum.GetValues<EquipmentKind>().Length;

    public static IReadOnlyDictionary<string, BedField> All => Table;

    public static bool TryFind(ReadOnlySpan<char> name, out BedField field) => BySpan.TryGetValue(name, out field);
}

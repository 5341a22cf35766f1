using System.Collections.Frozen;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>How the fields of the bed operation belong together.</summary>
internal static class BedFields
{
    /// <summary>A count of free beds and the field with its total.</summary>
    public static readonly FrozenDictionary<string, string> TotalOf = Pairs("""
        hv28=hvs02 hv29=hvs03 hv30=hvs04 hv31=hvs05 hv2=hvs06 hv3=hvs07 hvncc=hvs08 hv32=hvs09 hv33=hvs10 hvcc=hvs11
        hv6=hvs12 hv8=hvs13 hv9=hvs14 hv34=hvs15 hvccc=hvs16 hvicc=hvs17 hv35=hvs18 hv36=hvs19 hv37=hvs20 hv38=hvs21
        hvoc=hvs22 hv39=hvs23 hv40=hvs24 hv41=hvs25 hvgc=hvs38 hv13=hvs46 hv14=hvs47 hv15=hvs48 hv16=hvs49 hv17=hvs50
        hv18=hvs51 hv19=hvs52 hv21=hvs53 hv22=hvs54 hv23=hvs55 hv24=hvs56 hv25=hvs57 hv26=hvs58 hv27=hvs59 hv60=hvs60
        hv61=hvs61
        """);

    /// <summary>Fields documented as bed counts that in truth repeat an equipment flag, and are absent where the equipment is not owned.</summary>
    public static readonly FrozenDictionary<string, string> TwinOf = Pairs("hv5=hvctayn hv7=hvangioayn hv10=hvventisoayn hv11=hvincuayn");

    private static FrozenDictionary<string, string> Pairs(string table) =>
        table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

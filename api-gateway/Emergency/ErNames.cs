using DoctorForU.ApiGateway.Emergency.Recommending;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How the API writes the words of the board.</summary>
internal static class ErNames
{
    public static EnumNames<BedKind> Beds { get; } = new();

    public static EnumNames<EquipmentKind> Equipment { get; } = new();

    public static EnumNames<EquipmentState> EquipmentStates { get; } = new();

    public static EnumNames<Congestion> Congestion { get; } = new();

    public static EnumNames<ErGrade> Grades { get; } = new();

    public static EnumNames<Freshness> Freshness { get; } = new();

    public static EnumNames<ErMessageKind> MessageKinds { get; } = new();

    public static EnumNames<Obstacle> Obstacles { get; } = new();

    public static EnumNames<ErSort> Sorts { get; } = new();
}

using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Emergency.Recommending;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A place on the globe, WGS 84 degrees.</summary>
internal sealed record GeoPointJson(double Lat, double Lon);

/// <summary>Beds of one kind. Negative free beds mean more patients than beds.</summary>
/// <param name="Available">Free now; null when the hospital sent none or nothing that can be a number of beds.</param>
/// <param name="Total">How many the hospital counts as its own; null likewise.</param>
/// <param name="Implausible">True when the hospital sent something that cannot be a number of beds.</param>
internal sealed record BedsJson(
    int? Available,
    int? Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Implausible = false);

/// <summary>What a hospital tells the ambulance service.</summary>
/// <param name="SevereKind">Which of the 28 kinds of severe illness it is about; 28 is the emergency room itself.</param>
/// <param name="Blocking">Whether the hospital marked it as closing (차단).</param>
/// <param name="Automatic">Whether the system set it (자동) or a person (수동); left out when nobody said.</param>
/// <param name="Department">The department that it names; left out when it names none.</param>
/// <param name="SeenAt">When we first read it.</param>
internal sealed record ErMessageJson(
    ErMessageKind Kind,
    string Text,
    int? SevereKind,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    bool Blocking,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Automatic = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? SeenAt = null);

/// <summary>One emergency room.</summary>
/// <param name="Hpid">Institution id of the national registry.</param>
/// <param name="Region">Two-digit region code; 00 when neither address nor id tells.</param>
/// <param name="District">시군구.</param>
/// <param name="Phone">Direct line of the emergency room.</param>
/// <param name="MainPhone">Switchboard.</param>
/// <param name="Freshness">Age class by the hospital's own stamp.</param>
/// <param name="ObservedAt">When the hospital says it entered the numbers.</param>
/// <param name="Stamp">Whether observedAt is the hospital's own, or the time at which the row was read.</param>
/// <param name="ReadAt">When the row was last received from the national API.</param>
/// <param name="Congestion">By the general beds; unknown when the numbers are expired.</param>
/// <param name="Beds">By kind. A kind that the hospital does not report is not there: absent is never zero.</param>
/// <param name="Equipment">By kind.</param>
/// <param name="Severe">By kind of severe illness, 1 to 28; only kinds of which the hospital says something.</param>
/// <param name="DistanceKm">From the place of the request; left out when it named none.</param>
/// <param name="Recommendation">How the room stands to the patient asked about; only in the recommended order.</param>
internal sealed record ErRoomJson(
    string Hpid,
    string Name,
    ErGrade Grade,
    string Region,
    string? District,
    string? Address,
    GeoPointJson? Location,
    string? Phone,
    string? MainPhone,
    Freshness Freshness,
    DateTimeOffset ObservedAt,
    StampOrigin Stamp,
    DateTimeOffset ReadAt,
    Congestion Congestion,
    IReadOnlyDictionary<string, BedsJson> Beds,
    IReadOnlyDictionary<string, EquipmentState> Equipment,
    IReadOnlyList<ErMessageJson> Messages,
    IReadOnlyDictionary<string, SevereJson> Severe,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? DistanceKm = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RecommendationJson? Recommendation = null)
{
    /// <summary>This room as UTF-8 JSON without <see cref="DistanceKm"/> and <see cref="Recommendation"/>, written once and sent many times (<see cref="WrittenRoomConverter"/>).</summary>
    internal ReadOnlyMemory<byte> Written { get; init; }
}

/// <summary>Emergency rooms.</summary>
/// <param name="Total">How many match, whatever the limit.</param>
/// <param name="Now">The server's time, by which freshness was computed.</param>
/// <param name="Simulated">Whether the numbers do not come from the national API.</param>
/// <param name="RadiusKm">The radius that the recommended order took, by itself or as asked; left out in other orders.</param>
internal sealed record ErRoomList(
    IReadOnlyList<ErRoomJson> Items,
    int Total,
    DateTimeOffset Now,
    bool Simulated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? RadiusKm = null);

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>A story with its expected end, as <c>scenarios.json</c> tells it to this test and to the web client's.</summary>
public sealed record Scenario(
    string Name, PatientTold Patient, ImmutableArray<RoomTold> Rooms, ImmutableArray<string> Expected, double RadiusKm, ImmutableDictionary<string, ImmutableArray<string>> Against, string? Gate)
{
    private const double KmPerDegree = 111.195;
    internal static readonly GeoPoint Place = new(37.5663, 126.9779);
    internal static readonly DateTimeOffset Now = ApiGateway.Rooms.Noon;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static ImmutableArray<Scenario> All { get; } =
        JsonSerializer.Deserialize<ImmutableArray<Scenario>>(File.ReadAllText(Repository.Folder("tests/gateway/Emergency/Recommending/scenarios.json")), Options);

    internal ErQuery Query => ErQuery.Everything with
    {
        Place = Place,
        Sort = ErSort.Recommended,
        Beds = Patient.Bed is { } bed ? [ErNames.Beds.Find(bed)!.Value] : [],
        Severe = Patient.Severe.IsDefault ? [] : Patient.Severe,
        AgeMonths = Patient.AgeMonths,
    };

    internal ErRoomView View(RoomTold told) => ApiGateway.Rooms.Room(told.Hpid, observedAt: Now.AddMinutes(-told.Minutes), at: new GeoPoint(Place.Latitude + (told.Km / KmPerDegree), Place.Longitude))
        .WithBeds([.. BedsOf(told)]) with
    {
        Acceptance = [.. SevereOf(told)],
        Messages = [.. (told.Messages.IsDefault ? [] : told.Messages).Select(message =>
            new ErMessage(message.Kind, message.Text, message.SevereKind, Now.AddHours(-1), null, message.Blocking))],
        Institution = ApiGateway.Rooms.Room(told.Hpid).Institution with
        {
            Grade = told.Grade,
            Location = new GeoPoint(Place.Latitude + (told.Km / KmPerDegree), Place.Longitude),
        },
    };

    public override string ToString() => Name;

    private static IEnumerable<Beds> BedsOf(RoomTold told)
    {
        yield return new Beds(BedKind.General, Count(told.General[0]), Count(told.General[1]));
        if (!told.Pediatric.IsDefault)
        {
            yield return new Beds(BedKind.Pediatric, Count(told.Pediatric[0]), Count(told.Pediatric[1]));
        }
    }

    private IEnumerable<SevereAcceptance> SevereOf(RoomTold told) => (told.Severe ?? ImmutableDictionary<string, SevereTold>.Empty)
        .Select(said => new SevereAcceptance(int.Parse(said.Key, System.Globalization.CultureInfo.InvariantCulture), said.Value.State, said.Value.Condition))
        .Concat(Gate is null ? [] : [new SevereAcceptance(SevereAcceptance.EmergencyRoom, AcceptanceState.Yes, null)]);

    private static BedCount Count(int? count) => count is { } known ? BedCount.Known(known) : BedCount.Absent;
}

public sealed record PatientTold(ImmutableArray<int> Severe, string? Bed, int? AgeMonths);

public sealed record RoomTold(
    string Hpid, double Km, int Minutes, ImmutableArray<int?> General, ImmutableArray<int?> Pediatric, ErGrade Grade, ImmutableDictionary<string, SevereTold>? Severe, ImmutableArray<MessageTold> Messages);

public sealed record SevereTold(AcceptanceState State, string? Condition);

public sealed record MessageTold(ErMessageKind Kind, string Text, int? SevereKind, bool Blocking);

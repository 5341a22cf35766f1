using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>One hospital, clinic or pharmacy, as public data tell it. Key: hpid.</summary>
[Alias("hospital.hospital")]
public interface IHospitalGrain : IGrainWithStringKey
{
    /// <summary>Identity and weekly hours; null when the directory does not list it.</summary>
    [Alias("listing")]
    Task<DirectoryEntry?> Listing();

    /// <summary>What it once registered of its beds and services, read from the registry when that was long ago. Nothing of it is live.</summary>
    [Alias("registered")]
    Task<RegisteredAnswer> Registered();
}

/// <summary>Counts the day's calls to one operation, for all that call it. Key: the operation.</summary>
[Alias("hospital.daily-calls")]
public interface IDailyCallsGrain : IGrainWithStringKey
{
    /// <summary>Counts a call that is about to be made; false when the day's quota is used up.</summary>
    [Alias("take")]
    Task<bool> Take();
}

public enum RegisteredState
{
    /// <summary>As the registry said when it was read.</summary>
    Known,

    /// <summary>Never read, and it cannot be just now.</summary>
    Unavailable,

    /// <summary>There is no such hospital.</summary>
    NotListed,
}

/// <param name="Sheet">Null unless known.</param>
/// <param name="ReadAt">When the registry said so; null for who registers nothing, such as pharmacies.</param>
[GenerateSerializer, Immutable, Alias("hospital.registered-answer")]
public sealed record RegisteredAnswer(RegisteredState State, RegisteredSheet? Sheet, DateTimeOffset? ReadAt)
{
    public static RegisteredAnswer Of(RegisteredState state) => new(state, null, null);
}

/// <summary>What a hospital registered. What it did not say is in neither list.</summary>
/// <param name="Note">What it says of itself (<c>dutyInf</c>).</param>
[GenerateSerializer, Immutable, Alias("hospital.registered-sheet")]
public sealed record RegisteredSheet(ValueList<RegisteredBeds> Beds, ValueList<RegisteredService> Services, string? Note)
{
    public static RegisteredSheet Empty { get; } = new([], [], null);
}

/// <summary>Beds by what they are for: how many there are, not how many are free.</summary>
[GenerateSerializer, Immutable, Alias("hospital.registered-beds")]
public readonly record struct RegisteredBeds(RegisteredBedKind Kind, int Count);

[GenerateSerializer, Immutable, Alias("hospital.registered-service")]
public readonly record struct RegisteredService(RegisteredServiceKind Kind, bool Offered);

public enum RegisteredBedKind
{
    /// <summary>병상수 (<c>hpbdn</c>; where it is missing <c>dutyHano</c>).</summary>
    Total,

    /// <summary>입원실 (<c>hpgryn</c>).</summary>
    Ward,

    /// <summary>응급실 (<c>hperyn</c>).</summary>
    EmergencyRoom,

    /// <summary>수술실 (<c>hpopyn</c>).</summary>
    OperatingRoom,

    /// <summary>일반 중환자실 (<c>hpicuyn</c>).</summary>
    IntensiveCare,

    /// <summary>신생아 중환자실 (<c>hpnicuyn</c>).</summary>
    NeonatalIntensiveCare,

    /// <summary>신경 중환자실 (<c>hpcuyn</c>).</summary>
    NeurologicalIntensiveCare,

    /// <summary>흉부 중환자실 (<c>hpccuyn</c>).</summary>
    ThoracicIntensiveCare,
}

/// <summary>The registry's own numbers (<c>MKioskTy</c>): those of the live board's acceptance mean other things.</summary>
public enum RegisteredServiceKind
{
    BrainHaemorrhage = 1,
    StrokeReperfusion = 2,
    HeartReperfusion = 3,
    AbdominalInjury = 4,
    LimbReplantation = 5,
    Endoscopy = 6,
    Dialysis = 7,
    PretermDelivery = 8,
    Psychiatric = 9,
    Newborn = 10,
    Burns = 11,
    EmergencyRoom = 25,
}

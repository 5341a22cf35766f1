using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Records;

/// <summary>
/// What one account may see of medical records: its consent and the person that it is bound to. The records themselves stay in easyResponse,
/// and so does the resident number. Key: user id.
/// </summary>
[Alias("records.medical")]
public interface IMedicalRecordsGrain : IGrainWithStringKey
{
    [Alias("standing")]
    Task<RecordsStanding> Standing(Caller caller);

    /// <summary>Agrees to what <see cref="RecordsConsent"/> says; nothing is asked of easyResponse before.</summary>
    [Alias("consent")]
    Task<RecordsStanding> Consent(Caller caller, string operation);

    /// <summary>Takes the consent back: the binding is forgotten, and who was bound may be bound anew.</summary>
    [Alias("withdraw")]
    Task<RecordsStanding> Withdraw(Caller caller);

    /// <summary>Has easyResponse send a code to the person. It is answered alike whether or not there is such a person.</summary>
    [Alias("begin-binding")]
    Task<BindingBegun> BeginBinding(Caller caller, PersonClaim claim, string operation);

    [Alias("complete-binding")]
    Task<RecordsOutcome> CompleteBinding(Caller caller, string verificationId, string code);

    [Alias("treatments")]
    Task<TreatmentsAnswer> Treatments(Caller caller, TreatmentsQuery query);

    [Alias("medication")]
    Task<MedicationAnswer> Medication(Caller caller, string medicationId);

    /// <summary>Who looked, when and why; the newest first.</summary>
    [Alias("access-history")]
    Task<ValueList<RecordsAccess>> AccessHistory(Caller caller);

    /// <summary>Another account was refused the person that this one is bound to; its owner is told.</summary>
    [Alias("binding-refused")]
    Task BindingRefused(string subject);

    /// <summary>Forgets everything, when the account is deleted.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <summary>One person as easyResponse names them to DoctorForU: bound to one account at most. Key: subject id.</summary>
[Alias("records.subject")]
public interface ISubjectGrain : IGrainWithStringKey
{
    /// <summary>Binds the person to an account unless they are bound already.</summary>
    /// <returns>The user id of the account that the person is bound to now.</returns>
    [Alias("claim")]
    Task<string> Claim(string userId);

    [Alias("release")]
    Task Release(string userId);
}

/// <summary>What a caller of records is told.</summary>
[GenerateSerializer, Alias("records.outcome")]
public enum RecordsOutcome
{
    Done,

    /// <summary>The caller is somebody else, or no patient.</summary>
    NotYours,
    ConsentMissing,
    NotBound,
    AlreadyBound,

    /// <summary>The person is bound to another account, whose owner is told.</summary>
    BoundElsewhere,
    CodeRefused,

    /// <summary>Too many proofs were begun.</summary>
    Throttled,

    /// <summary>easyResponse did not take what was typed.</summary>
    Invalid,
    Unknown,

    /// <summary>easyResponse is down, slow or failing; nothing is known, and nothing old is shown as if it were.</summary>
    Away,

    /// <summary>easyResponse refuses DoctorForU: an operator has to look.</summary>
    Refused,
}

/// <summary>The consent that is asked for.</summary>
public static class RecordsConsent
{
    /// <summary>Rises when what is agreed to changes; a consent to an earlier version does not count.</summary>
    public const int Version = 1;
}

/// <param name="ConsentedAt">Null without a consent to the version of now.</param>
/// <param name="BoundAt">Null while no person is bound.</param>
[GenerateSerializer, Immutable, Alias("records.standing")]
public sealed record RecordsStanding(RecordsOutcome Outcome, DateTimeOffset? ConsentedAt, DateTimeOffset? BoundAt);

/// <summary>Who somebody says they are. It passes through, and is neither kept nor printed.</summary>
[GenerateSerializer, Immutable, Alias("records.person-claim")]
public sealed record PersonClaim(string Name, DateOnly BirthDate, string ResidentNumber)
{
    public override string ToString() => "***";
}

/// <param name="ResidentNumber">Masked.</param>
[GenerateSerializer, Immutable, Alias("records.binding-begun")]
public sealed record BindingBegun(RecordsOutcome Outcome, string? VerificationId, string? ResidentNumber, DateTimeOffset? ExpiresAt)
{
    public static BindingBegun Of(RecordsOutcome outcome) => new(outcome, null, null, null);
}

[GenerateSerializer, Immutable, Alias("records.treatments-query")]
public sealed record TreatmentsQuery(DateOnly? From, DateOnly? To, int Page, int Size);

[GenerateSerializer, Immutable, Alias("records.treatments-answer")]
public sealed record TreatmentsAnswer(RecordsOutcome Outcome, TreatmentPage? Page)
{
    public static TreatmentsAnswer Of(RecordsOutcome outcome) => new(outcome, null);
}

[GenerateSerializer, Immutable, Alias("records.treatment-page")]
public sealed record TreatmentPage(ValueList<TreatmentRecord> Items, int Total, int Page, int Size, DateOnly From, DateOnly To);

[GenerateSerializer, Alias("records.treatment-kind")]
public enum TreatmentKind
{
    Outpatient,
    Inpatient,
    Emergency,
}

/// <param name="Days">Days of visits, or in hospital.</param>
/// <param name="PatientCost">본인부담금, in won.</param>
/// <param name="InsurerCost">공단부담금, in won.</param>
[GenerateSerializer, Immutable, Alias("records.treatment")]
public sealed record TreatmentRecord(
    string Id, string Hpid, string Hospital, DateOnly Date, TreatmentKind Kind, string Department, int Days, int Prescriptions, int PatientCost, int InsurerCost, string? MedicationId);

[GenerateSerializer, Immutable, Alias("records.medication-answer")]
public sealed record MedicationAnswer(RecordsOutcome Outcome, MedicationRecord? Medication)
{
    public static MedicationAnswer Of(RecordsOutcome outcome) => new(outcome, null);
}

/// <param name="Disease">질병분류 (KCD).</param>
[GenerateSerializer, Immutable, Alias("records.medication")]
public sealed record MedicationRecord(string Id, string? Subject, string Disease, DateOnly Date, int Days, ValueList<DrugRecord> Drugs);

[GenerateSerializer, Immutable, Alias("records.drug")]
public sealed record DrugRecord(long Code, string Name, string EnglishName, string Effect, string EnglishEffect, decimal Dose, string Unit, int TimesADay, int Days);

[GenerateSerializer, Alias("records.act")]
public enum RecordsAct
{
    Consented,
    Withdrew,
    AskedForCode,
    Bound,

    /// <summary>Another account tried to bind the same person.</summary>
    BindingRefusedElsewhere,
    ReadTreatments,
    ReadMedication,
}

/// <param name="Session">The session that looked; empty when it was none of the owner's.</param>
[GenerateSerializer, Immutable, Alias("records.access")]
public sealed record RecordsAccess(DateTimeOffset At, RecordsAct Act, RecordsOutcome Outcome, string Session);

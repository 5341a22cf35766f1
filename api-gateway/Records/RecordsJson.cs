using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Records;

namespace DoctorForU.ApiGateway.Records;

/// <param name="ConsentVersion">What <c>POST /api/me/records/consent</c> has to name.</param>
/// <param name="ConsentedAt">Null without consent.</param>
/// <param name="BoundAt">Null while no person is bound.</param>
internal sealed record RecordsStandingJson(int ConsentVersion, DateTimeOffset? ConsentedAt, DateTimeOffset? BoundAt)
{
    public static RecordsStandingJson From(RecordsStanding standing) => new(RecordsConsent.Version, standing.ConsentedAt?.InAnswers(), standing.BoundAt?.InAnswers());
}

internal sealed record ConsentRequest(int? Version);

/// <param name="ResidentNumber">Passes through to easyResponse; it is neither kept nor logged.</param>
internal sealed record BindingRequest(string? Name, DateOnly? BirthDate, string? ResidentNumber)
{
    public override string ToString() => "***";
}

/// <param name="ResidentNumber">As typed, masked.</param>
internal sealed record BindingBegunJson(string VerificationId, string ResidentNumber, DateTimeOffset ExpiresAt);

internal sealed record BindingCodeRequest(string? VerificationId, string? Code)
{
    public override string ToString() => "***";
}

/// <param name="PatientCost">본인부담금, in won.</param>
/// <param name="InsurerCost">공단부담금, in won.</param>
/// <param name="MedicationId">Null when nothing was prescribed.</param>
internal sealed record TreatmentJson(
    string Id, string Hpid, string Hospital, DateOnly Date, TreatmentKind Kind, string Department, int Days, int Prescriptions, int PatientCost, int InsurerCost, string? MedicationId)
{
    public static TreatmentJson From(TreatmentRecord treatment) => new(
        treatment.Id, treatment.Hpid, treatment.Hospital, treatment.Date, treatment.Kind, treatment.Department, treatment.Days, treatment.Prescriptions, treatment.PatientCost,
        treatment.InsurerCost, treatment.MedicationId);
}

internal sealed record TreatmentList(IReadOnlyList<TreatmentJson> Items, int Total, int Page, int Size, DateOnly From, DateOnly To)
{
    public static TreatmentList Of(TreatmentPage page) => new([.. page.Items.Select(TreatmentJson.From)], page.Total, page.Page, page.Size, page.From, page.To);
}

/// <param name="Disease">질병분류 (KCD).</param>
internal sealed record MedicationJson(string Id, string Disease, DateOnly Date, int Days, IReadOnlyList<DrugJson> Drugs)
{
    public static MedicationJson From(MedicationRecord medication) =>
        new(medication.Id, medication.Disease, medication.Date, medication.Days, [.. medication.Drugs.Select(DrugJson.From)]);
}

internal sealed record DrugJson(long Code, string Name, string EnglishName, string Effect, string EnglishEffect, decimal Dose, string Unit, int TimesADay, int Days)
{
    public static DrugJson From(DrugRecord drug) =>
        new(drug.Code, drug.Name, drug.EnglishName, drug.Effect, drug.EnglishEffect, drug.Dose, drug.Unit, drug.TimesADay, drug.Days);
}

/// <param name="ByThisSession">Whether it was the session that asks.</param>
internal sealed record RecordsAccessJson(DateTimeOffset At, RecordsAct Act, RecordsOutcome Outcome, bool ByThisSession);

internal sealed record RecordsAccessList(IReadOnlyList<RecordsAccessJson> Items, int Total);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseConverter<TreatmentKind>), typeof(CamelCaseConverter<RecordsAct>), typeof(CamelCaseConverter<RecordsOutcome>)])]
[JsonSerializable(typeof(RecordsStandingJson))]
[JsonSerializable(typeof(ConsentRequest))]
[JsonSerializable(typeof(BindingRequest))]
[JsonSerializable(typeof(BindingBegunJson))]
[JsonSerializable(typeof(BindingCodeRequest))]
[JsonSerializable(typeof(TreatmentList))]
[JsonSerializable(typeof(MedicationJson))]
[JsonSerializable(typeof(RecordsAccessList))]
internal sealed partial class RecordsJsonContext : JsonSerializerContext;

/// <summary>How medical records are written as JSON.</summary>
internal static class RecordsJson
{
    public static JsonSerializerOptions Plain { get; } = new(RecordsJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}

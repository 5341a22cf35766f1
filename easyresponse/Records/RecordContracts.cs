using DoctorForU.EasyResponse.Http;

namespace DoctorForU.EasyResponse.Records;

/// <summary>Why somebody looks; it is written to the audit.</summary>
internal enum Purpose
{
    /// <summary>The person asked to see their own records.</summary>
    PersonAsked,

    /// <summary>For treating the person.</summary>
    Treatment,

    /// <summary>For settling costs.</summary>
    Billing,
}

/// <param name="ResidentNumber">Whose records, by number; needs the scope <c>records:read-by-number</c>.</param>
/// <param name="Subject">Whose records, by the id that proving gave; exactly one of the two.</param>
/// <param name="From">First day of treatment; a month before <paramref name="To"/> when absent.</param>
/// <param name="To">Last day; today in Korea when absent.</param>
internal sealed record SearchTreatments(Unprinted? ResidentNumber, string? Subject, DateOnly? From, DateOnly? To, Purpose? Purpose, int? Page, int? Size);

/// <param name="Person">Whose records these are, masked; null when nobody is known.</param>
internal sealed record TreatmentList(IReadOnlyList<TreatmentView> Items, int Total, int Page, int Size, DateOnly From, DateOnly To, PersonView? Person);

/// <param name="ResidentNumber">Masked.</param>
/// <param name="Name">Masked.</param>
internal sealed record PersonView(string Name, string ResidentNumber);

/// <param name="Days">Days of visits, or in hospital.</param>
/// <param name="Prescriptions">How many times something was prescribed.</param>
/// <param name="PatientCost">본인부담금, in won.</param>
/// <param name="InsurerCost">공단부담금, in won.</param>
/// <param name="MedicationId">For <c>GET /records/medications/{id}</c>, by this organisation only; null when nothing was prescribed.</param>
internal sealed record TreatmentView(
    string Id, string Hpid, string Hospital, DateOnly Date, TreatmentKind Kind, string Department, int Days, int Prescriptions, int PatientCost, int InsurerCost, string? MedicationId);

/// <param name="Subject">This organisation's id of the person, when the person has proved who they are to it.</param>
/// <param name="Disease">질병분류 (KCD).</param>
/// <param name="Days">복용기간.</param>
internal sealed record MedicationView(string Id, string? Subject, string Disease, DateOnly Date, int Days, IReadOnlyList<DrugView> Drugs);

/// <param name="Code">약품코드.</param>
/// <param name="Effect">효능.</param>
/// <param name="Dose">1회 투약량, in <paramref name="Unit"/>.</param>
/// <param name="TimesADay">1일 투여횟수.</param>
/// <param name="Days">총 투약일수.</param>
internal sealed record DrugView(long Code, string Name, string EnglishName, string Effect, string EnglishEffect, decimal Dose, string Unit, int TimesADay, int Days);

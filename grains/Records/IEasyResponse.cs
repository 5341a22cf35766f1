namespace DoctorForU.Records;

/// <summary>What easyResponse answered: a value, or why there is none.</summary>
/// <param name="Value">Null unless <paramref name="Outcome"/> is <see cref="RecordsOutcome.Done"/>.</param>
internal sealed record EasyAnswer<T>(RecordsOutcome Outcome, T? Value)
    where T : class;

internal sealed record EasyVerification(string VerificationId, string ResidentNumber, DateTimeOffset ExpiresAt);

internal sealed record EasySubject(string Subject);

/// <summary>easyResponse, as DoctorForU sees it. It never throws for what goes wrong there.</summary>
internal interface IEasyResponse
{
    Task<EasyAnswer<EasyVerification>> Verify(PersonClaim claim, CancellationToken cancel);

    Task<EasyAnswer<EasySubject>> Confirm(string verificationId, string code, CancellationToken cancel);

    Task<EasyAnswer<TreatmentPage>> Treatments(string subject, TreatmentsQuery query, CancellationToken cancel);

    Task<EasyAnswer<MedicationRecord>> Medication(string id, CancellationToken cancel);
}

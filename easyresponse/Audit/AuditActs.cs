namespace DoctorForU.EasyResponse.Audit;

/// <summary>What can be done here, as the audit names it.</summary>
internal static class AuditActs
{
    public const string TreatmentsSearch = "treatments.search";
    public const string MedicationRead = "medication.read";
    public const string SubjectVerify = "subject.verify";
    public const string SubjectBind = "subject.bind";
    public const string OrganisationRegister = "organisation.register";
    public const string OrganisationApprove = "organisation.approve";
    public const string OrganisationSuspend = "organisation.suspend";
    public const string SecretRotate = "organisation.rotate-secret";
    public const string TokensRevoke = "organisation.revoke-tokens";
    public const string TokenIssue = "token.issue";
    public const string TokenRevoke = "token.revoke";
    public const string AdministratorMake = "administrator.make";
    public const string AdministratorLogin = "administrator.login";
    public const string SigningKeyRotate = "signing-key.rotate";
    public const string NumberKeyRotate = "number-key.rotate";
    public const string OrganisationsRead = "organisations.read";
    public const string AuditReview = "audit.review";
    public const string AuditVerify = "audit.verify";

    /// <summary>End of a reason: the number that was asked for is nobody's. Many of them are somebody trying numbers.</summary>
    public const string PersonUnknown = ", person unknown";
}

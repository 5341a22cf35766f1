using DoctorForU.Accounts;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Records;

/// <summary>Lets one account's owner see their own records, after consent and proof, and writes down every look.</summary>
[GrainType("records.medical")]
internal sealed class MedicalRecordsGrain(
    [PersistentState("records.medical")] IPersistentState<RecordsBinding> stored, IEasyResponse easyResponse, IOptions<AccountOptions> accounts, TimeProvider clock)
    : Grain, IMedicalRecordsGrain
{
    private RecordsBinding Binding => stored.State;

    private string Id => this.GetPrimaryKeyString();

    public Task<RecordsStanding> Standing(Caller caller) => Task.FromResult(IsOwner(caller) ? Binding.Standing : NotYours);

    public async Task<RecordsStanding> Consent(Caller caller, string operation)
    {
        if (!IsOwner(caller))
            return NotYours;
        if (!Binding.HasConsent)
            await stored.Write(Noted(Binding.Consented(Now), RecordsAct.Consented, RecordsOutcome.Done, caller));
        return Binding.Standing;
    }

    public async Task<RecordsStanding> Withdraw(Caller caller)
    {
        if (!IsOwner(caller))
            return NotYours;
        if (Binding.ConsentedAt is not null)
            await stored.Write(Noted(Binding.Withdrawn(), RecordsAct.Withdrew, RecordsOutcome.Done, caller));
        await ReleaseLoose();
        return Binding.Standing;
    }

    public async Task<BindingBegun> BeginBinding(Caller caller, PersonClaim claim, string operation)
    {
        if (!IsOwner(caller))
            return BindingBegun.Of(RecordsOutcome.NotYours);
        if (Binding.Proof is { } proof && proof.Operation == operation)
            return new(RecordsOutcome.Done, proof.VerificationId, proof.ResidentNumber, proof.ExpiresAt);
        if (Binding.RefusalToBind(Now) is { } refusal)
            return BindingBegun.Of(refusal);

        // Counted before it is asked, so that asking at once, or a crash, gives nobody another try.
        await stored.Write(Binding.ProofBegins(Now));
        var answer = await easyResponse.Verify(claim, CancellationToken.None);
        var noted = Noted(Binding, RecordsAct.AskedForCode, answer.Outcome, caller);
        if (answer.Value is not { } begun)
        {
            await stored.Write(noted);
            return BindingBegun.Of(answer.Outcome);
        }

        await stored.Write(noted with { Proof = new(operation, begun.VerificationId, begun.ResidentNumber, begun.ExpiresAt) });
        return new(RecordsOutcome.Done, begun.VerificationId, begun.ResidentNumber, begun.ExpiresAt);
    }

    public async Task<RecordsOutcome> CompleteBinding(Caller caller, string verificationId, string code)
    {
        if (!IsOwner(caller))
            return RecordsOutcome.NotYours;
        if (!Binding.HasConsent)
            return RecordsOutcome.ConsentMissing;
        if (Binding.Subject is not null)
            return Binding.BoundBy == verificationId ? RecordsOutcome.Done : RecordsOutcome.AlreadyBound;
        if (Binding.Proof?.VerificationId != verificationId)
            return RecordsOutcome.CodeRefused;

        var answer = await easyResponse.Confirm(verificationId, code, CancellationToken.None);
        if (answer.Value is { } proved)
            return await Bind(caller, proved.Subject);

        await stored.Write(Noted(Binding, RecordsAct.Bound, answer.Outcome, caller));
        return answer.Outcome;
    }

    public async Task<TreatmentsAnswer> Treatments(Caller caller, TreatmentsQuery query)
    {
        if (!IsOwner(caller))
            return TreatmentsAnswer.Of(RecordsOutcome.NotYours);
        if (Binding.RefusalToRead is { } refusal)
            return TreatmentsAnswer.Of(refusal);

        var answer = await easyResponse.Treatments(Binding.Subject!, query, CancellationToken.None);
        await stored.Write(Noted(Binding, RecordsAct.ReadTreatments, answer.Outcome, caller));
        return new(answer.Outcome, answer.Value);
    }

    public async Task<MedicationAnswer> Medication(Caller caller, string medicationId)
    {
        if (!IsOwner(caller))
            return MedicationAnswer.Of(RecordsOutcome.NotYours);
        if (Binding.RefusalToRead is { } refusal)
            return MedicationAnswer.Of(refusal);

        var answer = await easyResponse.Medication(medicationId, CancellationToken.None);

        // Whose prescription it is, easyResponse says; somebody else's does not exist.
        var outcome = answer.Value is { } medication && medication.Subject != Binding.Subject ? RecordsOutcome.Unknown : answer.Outcome;
        await stored.Write(Noted(Binding, RecordsAct.ReadMedication, outcome, caller));
        return new(outcome, outcome == RecordsOutcome.Done ? answer.Value : null);
    }

    public Task<ValueList<RecordsAccess>> AccessHistory(Caller caller) =>
        Task.FromResult(IsOwner(caller) ? Binding.History.Reverse().ToValueList() : []);

    public async Task BindingRefused(string subject)
    {
        if (Binding.Subject != subject)
            return;

        await stored.Write(Binding.Noted(Now, RecordsAct.BindingRefusedElsewhere, RecordsOutcome.BoundElsewhere, session: ""));
        if (await GrainFactory.GetGrain<IUserGrain>(Id).Profile(Id) is { } owner)
            await GrainFactory.GetGrain<IMailOutboxGrain>(MailShards.Of(owner.Email)).Take(RecordsMails.BindingRefused(owner.Email, accounts.Value.PublicUrl, owner.Language));
    }

    public async Task Forget()
    {
        foreach (var subject in new[] { Binding.Subject, Binding.Loose }.OfType<string>())
            await Subject(subject).Release(Id);
        await stored.ClearStateAsync();
    }

    private async Task<RecordsOutcome> Bind(Caller caller, string subject)
    {
        await ReleaseLoose();
        await stored.Write(Binding with { Loose = subject });
        var holder = await Subject(subject).Claim(Id);
        if (holder == Id)
        {
            await stored.Write(Noted(Binding.Bound(subject, Now), RecordsAct.Bound, RecordsOutcome.Done, caller));
            return RecordsOutcome.Done;
        }

        await GrainFactory.GetGrain<IMedicalRecordsGrain>(holder).BindingRefused(subject);
        await stored.Write(Noted(Binding with { Loose = null }, RecordsAct.Bound, RecordsOutcome.BoundElsewhere, caller));
        return RecordsOutcome.BoundElsewhere;
    }

    private async Task ReleaseLoose()
    {
        if (Binding.Loose is not { } loose)
            return;

        await Subject(loose).Release(Id);
        await stored.Write(Binding with { Loose = null });
    }

    private static readonly RecordsStanding NotYours = new(RecordsOutcome.NotYours, null, null);

    private DateTimeOffset Now => clock.GetUtcNow();

    private ISubjectGrain Subject(string subject) => GrainFactory.GetGrain<ISubjectGrain>(subject);

    private bool IsOwner(Caller caller) => caller.Role == AccountRole.Patient && caller.UserId == Id;

    private RecordsBinding Noted(RecordsBinding binding, RecordsAct act, RecordsOutcome outcome, Caller caller) => binding.Noted(Now, act, outcome, caller.SessionId);
}

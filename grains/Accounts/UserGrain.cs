using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>
/// One account. What takes several grains (sign-up, deletion) is decided and written here first, then carried out; a crash on the way is
/// made good by the next call or by the reminder.
/// </summary>
[GrainType("accounts.user")]
internal sealed partial class UserGrain(
    [PersistentState("accounts.user")] IPersistentState<Account> stored,
    IPasswordHashing hashing,
    IAccountAudit audit,
    IEnumerable<IForgetUser> forgetters,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock) : Grain, IUserGrain, IRemindable
{
    private const string SettleReminder = "settle";
    private static readonly TimeSpan SettlePeriod = TimeSpan.FromMinutes(1);

    private readonly AccountOptions options = accountOptions.Value;

    private Account Account => stored.State;

    private string Id => this.GetPrimaryKeyString();

    public async Task<SignUpOutcome> SignUp(SignUp command)
    {
        // A crash left another sign-up half done, and nobody was told of it: this one takes its place.
        if (Account.Stage == AccountStage.SigningUp && Account.MadeBy != command.Operation)
            await GiveUpSignUp(Account.SigningUp!);
        await Settle();
        if (Account.Stage != AccountStage.None)
            return Account.Again(command.Operation);

        var hash = command.Password is null ? null : await hashing.Hash(command.Password);
        await SettleLater();
        await stored.Write(Account.Begin(Id, command, hash, clock.GetUtcNow()));
        return await CompleteSignUp();
    }

    public async Task<Profile?> Profile(string callerId)
    {
        await Settle();
        return Account.IsOwnedBy(callerId) ? Account.Profile : null;
    }

    public Task<Profile?> KnownProfile() => Task.FromResult(Account.IsActive ? Account.Profile : null);

    public async Task<Profile?> ChangeProfile(string callerId, ProfileChange change, string operation)
    {
        if (!Account.IsOwnedBy(callerId))
            return null;
        if (!Account.HasDone(operation))
        {
            await stored.Write(Account.Changed(change).Done(operation));
            await audit.Record(new(AccountEvents.ProfileChanged, Id));
        }

        return Account.Profile;
    }

    public async Task<AccountOutcome> Delete(string callerId, string password)
    {
        if (!Account.IsOwnedBy(callerId))
            return AccountOutcome.Of(AccountOutcomeKind.NoAccount);
        if (Account.Profile!.LoginId is { } loginId && await Refuses(loginId, password) is { } refusal)
            return refusal;

        return await CloseNow();
    }

    public async Task<AccountOutcome> Close()
    {
        await Settle();
        return Account.IsActive ? await CloseNow() : AccountOutcome.Done;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Settle();
        await NoLonger();
    }

    private async Task<AccountOutcome> CloseNow()
    {
        await SettleLater();
        await stored.Write(Account.Closing());
        await CompleteDeletion();
        return AccountOutcome.Done;
    }

    /// <summary>Takes up what a crash left half done.</summary>
    private async Task Settle()
    {
        if (Account.Stage == AccountStage.SigningUp)
            await CompleteSignUp();
        else if (Account.Stage == AccountStage.Closing)
            await CompleteDeletion();
    }

    private async Task<SignUpOutcome> CompleteSignUp()
    {
        var outcome = await ClaimNames(Account.SigningUp!);
        if (outcome == SignUpOutcome.SignedUp)
        {
            await stored.Write(Account.Activated());
            await audit.Record(new(AccountEvents.SignedUp, Id));
        }
        else
        {
            await stored.ClearStateAsync();
        }

        await NoLonger();
        return outcome;
    }

    private async Task<SignUpOutcome> ClaimNames(PendingSignUp pending)
    {
        var name = NameOf(pending);
        if (!await name.Claim(Id, pending.PasswordHash))
            return SignUpOutcome.LoginIdTaken;
        if (await Login(AccountKeys.OfAddress(pending.Profile.Email)).Claim(Id, passwordHash: null))
            return SignUpOutcome.SignedUp;
        await name.Release(Id);
        return SignUpOutcome.EmailTaken;
    }

    private async Task GiveUpSignUp(PendingSignUp pending)
    {
        await NameOf(pending).Release(Id);
        await Login(AccountKeys.OfAddress(pending.Profile.Email)).Release(Id);
        await stored.ClearStateAsync();
    }

    private ILoginGrain NameOf(PendingSignUp pending) => Login(pending.ProviderKey ?? AccountKeys.OfLoginId(pending.Profile.LoginId!));

    private async Task CompleteDeletion()
    {
        await EndSessions(except: null);
        foreach (var forgetter in forgetters)
            await forgetter.Forget(Id, CancellationToken.None);
        await Login(Account.ProviderKey ?? AccountKeys.OfLoginId(Account.Profile!.LoginId!)).Release(Id);
        await Login(AccountKeys.OfAddress(Account.Profile!.Email)).Release(Id);
        await audit.Record(new(AccountEvents.Deleted, Id));
        await stored.Write(Account.Closed);
        await NoLonger();
    }

    private Task<IGrainReminder> SettleLater() => this.RegisterOrUpdateReminder(SettleReminder, SettlePeriod, SettlePeriod);

    /// <summary>Nothing is left to be made good. A crash just before this lets the reminder come once more, and then end itself.</summary>
    private async Task NoLonger()
    {
        if (await this.GetReminder(SettleReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private ILoginGrain Login(string key) => GrainFactory.GetGrain<ILoginGrain>(key);
}

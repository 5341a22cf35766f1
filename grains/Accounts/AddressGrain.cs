using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>
/// Sends what strangers ask to be sent to one address. Whether an account is there decides the words of the mail and nothing that the caller sees.
/// </summary>
[GrainType("accounts.address")]
internal sealed class AddressGrain(
    [PersistentState("accounts.address")] IPersistentState<AddressMails> stored,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock) : Grain, IAddressGrain
{
    private readonly AccountOptions options = accountOptions.Value;
    private IGrainTimer? forgetting;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        ForgetLater();
        return Task.CompletedTask;
    }

    public async Task<MailSent> SendCode(string address, Language language)
    {
        if (Refusal() is { } tooSoon)
            return tooSoon;

        var now = clock.GetUtcNow();
        var owner = await Login().Owner();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

        // A code for an address that has an account would be of no use; it is made all the same, and told to nobody.
        await Save(stored.State.OneSent(now).WithCode(code, options, now));
        var mail = owner is null ? AccountMails.Code(address, code, options, language) : AccountMails.AlreadySignedUp(address, options, language);
        return await Send(mail with { NotAfter = now + options.CodeLife });
    }

    public async Task<CodeVerdict> Verify(string code)
    {
        var now = clock.GetUtcNow();
        if (stored.State.IsRight(code, now))
        {
            await Save(stored.State.WithoutCode());
            return new(AccountKeys.NewUserId(), 0);
        }

        if (stored.State.IsOpen(now))
            await Save(stored.State.OneTryLess());
        return new(null, stored.State.TriesLeft);
    }

    public async Task<MailSent> SendReset(string address, Language language)
    {
        if (Refusal() is { } tooSoon)
            return tooSoon;

        var now = clock.GetUtcNow();
        await Save(stored.State.OneSent(now));
        var owner = await Login().Owner();
        var link = owner is null ? null : await GrainFactory.GetGrain<IUserGrain>(owner).BeginReset();
        var mail = link is null
            ? AccountMails.NothingToReset(address, options, language)
            : AccountMails.Reset(address, $"{owner}.{link.Secret}", link.LoginId, options, language);
        return await Send(mail with { NotAfter = now + options.ResetLife });
    }

    private ILoginGrain Login() => GrainFactory.GetGrain<ILoginGrain>(this.GetPrimaryKeyString());

    private MailSent? Refusal()
    {
        var now = clock.GetUtcNow();
        var next = stored.State.NextAt(options, now);
        return next > now ? new MailSent(false, now, next) : null;
    }

    private async Task<MailSent> Send(OutgoingMail mail)
    {
        await GrainFactory.GetGrain<IMailOutboxGrain>(MailShards.Of(mail.To)).Take(mail);
        return new(true, mail.NotAfter!.Value, stored.State.NextAt(options, clock.GetUtcNow()));
    }

    private async Task Save(AddressMails next)
    {
        await stored.Write(next);
        ForgetLater();
    }

    /// <summary>Addresses that strangers typed are not kept longer than the limits need.</summary>
    private void ForgetLater()
    {
        if (!stored.RecordExists)
            return;
        var now = clock.GetUtcNow();
        var left = stored.State.ForgetAt(now) - now;
        forgetting?.Dispose();
        forgetting = this.RegisterGrainTimer(Forget, new GrainTimerCreationOptions(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        DelayDeactivation(left + TimeSpan.FromMinutes(1));
    }

    private async Task Forget(CancellationToken cancel)
    {
        await stored.ClearStateAsync(cancel);
        DeactivateOnIdle();
    }
}

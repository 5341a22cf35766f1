using DoctorForU.Accounts;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Operations;

/// <summary>One person's inquiries: that it is one grain is what puts all writes to them in a row.</summary>
[GrainType("operations.inquiries")]
internal sealed class InquiriesGrain(IInquiryStore store, IOptions<AccountOptions> accounts, TimeProvider clock) : Grain, IInquiriesGrain
{
    private string Id => this.GetPrimaryKeyString();

    public async Task<InquiryAnswer> Ask(Caller caller, string title, string text, string operation)
    {
        if (!IsOwner(caller))
            return new(InquiryOutcome.NotYours, null);

        var id = $"q_{AccountKeys.Digest($"{Id}/{operation}")[..20]}";
        if (await store.Find(Id, id, CancellationToken.None) is { } before)
            return new(InquiryOutcome.Done, before);
        if (await store.Open(Id, CancellationToken.None) >= InquiryLimits.Open)
            return new(InquiryOutcome.TooMany, null);

        var inquiry = new Inquiry(id, Id, title, text, clock.GetUtcNow(), null, null, IsRead: true);
        await store.Add(inquiry, CancellationToken.None);
        return new(InquiryOutcome.Done, inquiry);
    }

    public async Task<InquiriesAnswer> Inquiries(Caller caller, int skip, int take)
    {
        if (!IsOwner(caller))
            return new(InquiryOutcome.NotYours, [], 0, 0);
        var found = await store.OfUser(Id, skip, take, CancellationToken.None);
        return new(InquiryOutcome.Done, [.. found.Items], found.Total, found.Unread);
    }

    public async Task<InquiryOutcome> Read(Caller caller)
    {
        if (!IsOwner(caller))
            return InquiryOutcome.NotYours;
        await store.MarkRead(Id, CancellationToken.None);
        return InquiryOutcome.Done;
    }

    public async Task<InquiryOutcome> Remove(Caller caller, string id) =>
        !IsOwner(caller) ? InquiryOutcome.NotYours : await store.Remove(Id, id, CancellationToken.None) ? InquiryOutcome.Done : InquiryOutcome.Unknown;

    public async Task<InquiryAnswer> Answer(Caller caller, string id, string text)
    {
        if (caller.Role != AccountRole.Operator)
            return new(InquiryOutcome.NotYours, null);
        if (await store.Find(Id, id, CancellationToken.None) is not { } inquiry)
            return new(InquiryOutcome.Unknown, null);
        if (inquiry.Answer is { } before && before != text)
            return new(InquiryOutcome.AnsweredAlready, null);

        // The mail has the inquiry's own id: whoever answers again, because a crash came between, sends none twice.
        var answered = inquiry.Answer is null ? inquiry with { Answer = text, AnsweredAt = clock.GetUtcNow(), IsRead = false } : inquiry;
        await store.Answer(answered, caller.UserId, CancellationToken.None);
        await TellByMail(id);
        return new(InquiryOutcome.Done, answered);
    }

    public Task Forget() => store.Clear(Id, CancellationToken.None);

    private async Task TellByMail(string id)
    {
        if (await GrainFactory.GetGrain<IUserGrain>(Id).Profile(Id) is { Notifications.Inquiries: true } asker)
            await GrainFactory.GetGrain<IMailOutboxGrain>(MailShards.Of(asker.Email)).Take(InquiryMails.Answered(id, asker.Email, accounts.Value.PublicUrl, asker.Language));
    }

    private bool IsOwner(Caller caller) => caller.UserId == Id && caller.Role != AccountRole.Operator;
}

using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Operations;

/// <summary>What one person asked, and what operators answered. Key: user id of who asks.</summary>
[Alias("operations.inquiries")]
public interface IInquiriesGrain : IGrainWithStringKey
{
    /// <summary>Asks; once for an operation.</summary>
    [Alias("ask")]
    Task<InquiryAnswer> Ask(Caller caller, string title, string text, string operation);

    /// <summary>The newest first.</summary>
    [Alias("inquiries")]
    Task<InquiriesAnswer> Inquiries(Caller caller, int skip, int take);

    /// <summary>All answers up to now are read.</summary>
    [Alias("read")]
    Task<InquiryOutcome> Read(Caller caller);

    /// <summary>Takes an inquiry back, with its answer.</summary>
    [Alias("remove")]
    Task<InquiryOutcome> Remove(Caller caller, string id);

    /// <summary>An operator's answer. Who asked is told, on their page and, if they want it, by mail. An answer stays as it is.</summary>
    [Alias("answer")]
    Task<InquiryAnswer> Answer(Caller caller, string id, string text);

    /// <summary>Forgets everything, when the account is deleted.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <summary>All inquiries, for operators. Key: <see cref="All"/>.</summary>
[Alias("operations.inquiry-desk")]
public interface IInquiryDeskGrain : IGrainWithStringKey
{
    const string All = "all";

    /// <summary>Those without an answer, the oldest first; or those with one, the newest first.</summary>
    [Alias("list")]
    Task<InquiriesAnswer> List(Caller caller, bool answered, int skip, int take);
}

/// <summary>What a caller of inquiries is told.</summary>
[GenerateSerializer, Alias("operations.inquiry-outcome")]
public enum InquiryOutcome
{
    Done,

    /// <summary>The caller is somebody else.</summary>
    NotYours,
    Unknown,

    /// <summary>Too many wait for an answer.</summary>
    TooMany,

    /// <summary>It has another answer.</summary>
    AnsweredAlready,
}

/// <param name="Answer">Null while there is none.</param>
/// <param name="IsRead">Whether who asked has seen the answer; true while there is none.</param>
[GenerateSerializer, Immutable, Alias("operations.inquiry")]
public sealed record Inquiry(string Id, string UserId, string Title, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt, bool IsRead);

[GenerateSerializer, Immutable, Alias("operations.inquiry-answer")]
public sealed record InquiryAnswer(InquiryOutcome Outcome, Inquiry? Inquiry);

/// <param name="Unread">Answers that who asked has not seen.</param>
[GenerateSerializer, Immutable, Alias("operations.inquiries-answer")]
public sealed record InquiriesAnswer(InquiryOutcome Outcome, ValueList<Inquiry> Items, int Total, int Unread);

/// <summary>How long inquiries may be.</summary>
public static class InquiryLimits
{
    public const int Title = 100;
    public const int Text = 2000;

    /// <summary>Inquiries of one person that wait for an answer.</summary>
    public const int Open = 20;
}

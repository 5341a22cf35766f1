using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Operations;

namespace DoctorForU.ApiGateway.Operations;

internal sealed record InquiryRequest(string? Title, string? Text);

internal sealed record InquiryAnswerRequest(string? Text);

/// <param name="Answer">Null while there is none.</param>
/// <param name="Read">Whether the answer was seen; true while there is none.</param>
internal sealed record InquiryJson(string Id, string Title, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt, bool Read)
{
    public static InquiryJson From(Inquiry inquiry) =>
        new(inquiry.Id, inquiry.Title, inquiry.Text, inquiry.AskedAt.InAnswers(), inquiry.Answer, inquiry.AnsweredAt?.InAnswers(), inquiry.IsRead);
}

/// <param name="Unread">Answers that were not seen yet.</param>
internal sealed record InquiryList(IReadOnlyList<InquiryJson> Items, int Total, int Page, int Size, int Unread);

/// <summary>An inquiry as operators see it: who asked is an id.</summary>
internal sealed record InquiryDeskJson(string Id, string UserId, string Title, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt)
{
    public static InquiryDeskJson From(Inquiry inquiry) =>
        new(inquiry.Id, inquiry.UserId, inquiry.Title, inquiry.Text, inquiry.AskedAt.InAnswers(), inquiry.Answer, inquiry.AnsweredAt?.InAnswers());
}

internal sealed record InquiryDeskList(IReadOnlyList<InquiryDeskJson> Items, int Total, int Page, int Size);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InquiryRequest))]
[JsonSerializable(typeof(InquiryAnswerRequest))]
[JsonSerializable(typeof(InquiryList))]
[JsonSerializable(typeof(InquiryDeskList))]
internal sealed partial class InquiryJsonContext : JsonSerializerContext;

/// <summary>How inquiries are written as JSON.</summary>
internal static class InquiryJsonOptions
{
    public static JsonSerializerOptions Plain { get; } = new(InquiryJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}

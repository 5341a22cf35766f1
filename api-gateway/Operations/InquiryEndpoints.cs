using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Operations;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Inquiries over HTTP; the grains check whose they are as well.</summary>
internal static class InquiryEndpoints
{
    private const int LargestSize = 100;
    private const int UsualSize = 20;

    public static async Task<IResult> List(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var (page, size) = PageOf(reading);
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await Own(cluster, me).Inquiries(me.Caller, (page - 1) * size, size);
        return answer.Outcome == InquiryOutcome.Done
            ? TypedResults.Ok(new InquiryList([.. answer.Items.Select(InquiryJson.From)], answer.Total, page, size, answer.Unread))
            : Refused(answer.Outcome);
    }

    public static async Task<IResult> Ask(InquiryRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var (title, text) = (TextOf(fields, "title", request.Title, InquiryLimits.Title), TextOf(fields, "text", request.Text, InquiryLimits.Text));
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var answer = await Own(cluster, me).Ask(me.Caller, title, text, operation.Id);
        return answer.Inquiry is { } asked ? TypedResults.Created((string?)null, InquiryJson.From(asked)) : Refused(answer.Outcome);
    }

    public static async Task<IResult> Read(SignedIn me, IClusterClient cluster) => Done(await Own(cluster, me).Read(me.Caller));

    public static async Task<IResult> Remove(string id, SignedIn me, IClusterClient cluster) => Done(await Own(cluster, me).Remove(me.Caller, id));

    public static async Task<IResult> Desk(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var ((page, size), answered) = (PageOf(reading), reading.Flag("answered") ?? false);
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await cluster.GetGrain<IInquiryDeskGrain>(IInquiryDeskGrain.All).List(me.Caller, answered, (page - 1) * size, size);
        return answer.Outcome == InquiryOutcome.Done
            ? TypedResults.Ok(new InquiryDeskList([.. answer.Items.Select(InquiryDeskJson.From)], answer.Total, page, size))
            : Refused(answer.Outcome);
    }

    public static async Task<IResult> Answer(string userId, string id, InquiryAnswerRequest request, SignedIn me, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var text = TextOf(fields, "text", request.Text, InquiryLimits.Text);
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        if (!AccountKeys.IsUserId(userId))
            return Refused(InquiryOutcome.Unknown);

        var answer = await cluster.GetGrain<IInquiriesGrain>(userId).Answer(me.Caller, id, text);
        return answer.Inquiry is { } answered ? TypedResults.Ok(InquiryDeskJson.From(answered)) : Refused(answer.Outcome);
    }

    private static (int Page, int Size) PageOf(QueryReading reading) => (reading.Integer("page", 1, 1_000_000) ?? 1, reading.Integer("size", 1, LargestSize) ?? UsualSize);

    private static string TextOf(AccountFields fields, string field, string? given, int longest)
    {
        var text = fields.Required(field, given).Trim();
        if (text.Length > longest)
            fields.Refuse(field, $"{field}.too-long");
        else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            fields.Refuse(field, $"{field}.characters");
        return text;
    }

    private static IResult Done(InquiryOutcome outcome) => outcome == InquiryOutcome.Done ? TypedResults.NoContent() : Refused(outcome);

    private static ProblemHttpResult Refused(InquiryOutcome outcome) => outcome switch
    {
        InquiryOutcome.NotYours => Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden", "Inquiries belong to who asked."),
        InquiryOutcome.Unknown => Problems.Of(StatusCodes.Status404NotFound, "inquiry.unknown", "There is no such inquiry."),
        InquiryOutcome.TooMany => Problems.Of(StatusCodes.Status409Conflict, "inquiry.too-many", "Too many inquiries wait for an answer."),
        InquiryOutcome.AnsweredAlready => Problems.Of(StatusCodes.Status409Conflict, "inquiry.answered", "It was answered otherwise already."),
        _ => throw new InvalidOperationException($"{outcome} is no refusal."),
    };

    private static IInquiriesGrain Own(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IInquiriesGrain>(me.UserId);
}

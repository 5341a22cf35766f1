using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Inquiries: asking them, and answering them (docs/accounts.md).</summary>
internal static class InquiryRouting
{
    public static WebApplicationBuilder AddInquiries(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IOwnData, InquiryData>().ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(InquiryJsonOptions.Plain));
        return builder;
    }

    public static void MapInquiries(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/me/inquiries").RequireAuthorization(Policies.Patient).WithTags("Inquiries");
        me.MapGet("", InquiryEndpoints.List).WithName("Inquiries").WithSummary("Own inquiries with their answers (page, size), the newest first.").Answers<InquiryList>().Refuses(400, 401, 403);
        me.MapPost("", InquiryEndpoints.Ask).TakesIdempotencyKey().WithName("Ask").WithSummary("Asks the operators something.").Answers<InquiryJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422);
        me.MapPost("/read", InquiryEndpoints.Read).TakesIdempotencyKey().WithName("ReadInquiries").WithSummary("All answers up to now are read.").Answers().Refuses(401, 403);
        me.MapDelete("/{id}", InquiryEndpoints.Remove).TakesIdempotencyKey().WithName("RemoveInquiry").WithSummary("Takes an inquiry back.").Answers().Refuses(401, 403, 404);

        var ops = routes.MapGroup("/api/ops/inquiries").RequireAuthorization(Policies.Operator).WithTags("Inquiries");
        ops.MapGet("", InquiryEndpoints.Desk).WithName("InquiryDesk").WithSummary("Inquiries of everybody (answered, page, size): those that wait, the oldest first.").Answers<InquiryDeskList>().Refuses(400, 401, 403);
        ops.MapPost("/{userId}/{id}/answer", InquiryEndpoints.Answer).TakesIdempotencyKey().WithName("AnswerInquiry").WithSummary("Answers an inquiry; who asked is told.").Answers<InquiryDeskJson>().Refuses(400, 401, 403, 404, 409, 422);
    }
}

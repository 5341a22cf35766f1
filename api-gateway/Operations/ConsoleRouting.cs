using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>The ops console's part of the API, for operators (docs/operators-guide.md).</summary>
internal static class ConsoleRouting
{
    public static WebApplicationBuilder AddConsole(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(ConsoleJsonOptions.Plain));
        return builder;
    }

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetService<IRuntimeDashboard>()?.Map(routes);
        var ops = routes.MapGroup("/api/ops").RequireAuthorization(Policies.Operator).WithTags("Operations");
        ops.MapGet("/nodes", ConsoleEndpoints.Nodes).WithName("Nodes").WithSummary("Processes of the system: what they host, how busy they are, how they are configured.").Answers<NodeList>().Refuses(401, 403, 503);
        ops.MapPost("/dashboard", ConsoleEndpoints.OpenDashboard).TakesIdempotencyKey(storesAnswer: false).WithName("OpenDashboard")
            .WithSummary("Lets this browser see the dashboard that Orleans brings along, on a cluster; the embedded runtime has none.").Answers().Refuses(401, 403, 404);
        ops.MapPost("/nodes/{node}/breakers/{breaker}", ConsoleEndpoints.OrderBreaker).TakesIdempotencyKey().WithName("OrderBreaker")
            .WithSummary("Holds the breakers of a name open in a process (isolated), or closes them (closed); within seconds.").Produces(StatusCodes.Status202Accepted).Refuses(400, 401, 403, 404, 422, 503);
        ops.MapPost("/nodes/{node}/log-levels", ConsoleEndpoints.OrderLogLevel).TakesIdempotencyKey().WithName("OrderLogLevel")
            .WithSummary("Sets the level of a log category in a process, its service or all processes until each ends, or (null) what is configured; within seconds.").Produces(StatusCodes.Status202Accepted).Refuses(400, 401, 403, 404, 422, 503);
        ops.MapGet("/mail", ConsoleEndpoints.Mail).WithName("MailOutbox").WithSummary("Mails that wait, without addresses or contents.").Answers<MailOutboxJson>().Refuses(401, 403, 503);
        ops.MapPost("/mail/retry", ConsoleEndpoints.RetryMail).TakesIdempotencyKey().WithName("RetryMail").WithSummary("Tries all mails that wait now.").Answers().Refuses(401, 403, 422, 503);
        ops.MapGet("/audit", ConsoleEndpoints.Audit).WithName("Audit").WithSummary("Logins, changes of accounts and operators' orders (event, page, size), the newest first.").Answers<AuditList>().Refuses(400, 401, 403, 503);
        ops.MapGet("/accounts/{loginId}/sessions", ConsoleEndpoints.Sessions).WithName("AccountSessions").WithSummary("Whose a login id is, and where they are logged in.").Answers<AccountSessionList>().Refuses(401, 403, 404, 503);
        ops.MapPost("/accounts/{userId}/end-sessions", ConsoleEndpoints.EndSessions).TakesIdempotencyKey().WithName("EndAccountSessions").WithSummary("Logs somebody out everywhere.").Answers().Refuses(401, 403, 404, 422, 503);
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.WebHosting;

/// <summary>Errors as problem details (RFC 9457): each has a stable <c>code</c> and a <c>traceId</c>, and nothing internal.</summary>
public static class Problems
{
    private const string Code = "code";

    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [KeyValuePair.Create(Code, (object?)code)]);

    public static ProblemHttpResult InvalidParameters(IReadOnlyDictionary<string, string[]> errors) => TypedResults.Problem(
        "Some parameters are not as they may be.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [KeyValuePair.Create(Code, (object?)"parameter.invalid"), KeyValuePair.Create("errors", (object?)errors)]);

    /// <param name="errors">Field by field, as codes.</param>
    public static ProblemHttpResult InvalidBody(IReadOnlyDictionary<string, string[]> errors) => TypedResults.Problem(
        "Some fields are not as they may be.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [KeyValuePair.Create(Code, (object?)"body.invalid"), KeyValuePair.Create("errors", (object?)errors)]);

    public static void AddProblems(this IServiceCollection services) =>
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>().AddProblemDetails(options => options.CustomizeProblemDetails = Complete);

    /// <summary>Gives every error without a body one, also those that the framework answers itself.</summary>
    public static void UseProblems(this WebApplication app)
    {
        var said = app.Services.GetServices<FailureStatus>().ToArray();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A request that was not as it may be is the caller's error, not ours.
            StatusCodeSelector = error => error is BadHttpRequestException bad
                ? bad.StatusCode
                : said.Select(status => status(error)).FirstOrDefault(status => status is not null) ?? StatusCodes.Status500InternalServerError,
        });
        app.Use((http, next) =>
        {
            var answering = next(http);
            return answering.IsCompletedSuccessfully && http.Response.StatusCode < StatusCodes.Status400BadRequest ? answering : Explain(http, answering);
        });
    }

    // The framework's own status code pages would cost every answer a feature.
    private static async Task Explain(HttpContext http, Task answering)
    {
        await answering;
        var answer = http.Response;
        if (answer is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null, ContentType: null })
        {
            await TypedResults.Problem(statusCode: answer.StatusCode).ExecuteAsync(http);
        }
    }

    private static void Complete(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        SecurityHeaders.Set(http.Response.Headers);
        problem.Extensions.TryAdd(Code, CodeOf(problem.Status ?? http.Response.StatusCode));
        problem.Extensions["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier;
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            problem.Detail = null;
        }
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.invalid",
        StatusCodes.Status401Unauthorized => "caller.unknown",
        StatusCodes.Status403Forbidden => "caller.not-allowed",
        StatusCodes.Status404NotFound => "path.unknown",
        StatusCodes.Status405MethodNotAllowed => "method.not-allowed",
        StatusCodes.Status406NotAcceptable => "answer.not-acceptable",
        StatusCodes.Status413PayloadTooLarge => "body.too-large",
        StatusCodes.Status415UnsupportedMediaType => "body.type-unsupported",
        StatusCodes.Status429TooManyRequests => "rate.limited",
        StatusCodes.Status503ServiceUnavailable => "service.unavailable",
        >= StatusCodes.Status500InternalServerError => "server.failed",
        _ => "request.failed",
    };
}

/// <summary>What a server knows of failures of its own parts: their status, or null for those that it knows nothing of.</summary>
public delegate int? FailureStatus(Exception error);

/// <summary>Cannot be answered now: with the time after which asking again makes sense.</summary>
public sealed class RetryLater(string code, string detail, TimeSpan after, int status = StatusCodes.Status503ServiceUnavailable) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return Problems.Of(status, code, detail).ExecuteAsync(httpContext);
    }
}

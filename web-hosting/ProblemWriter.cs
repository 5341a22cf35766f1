using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>
/// Writes every error in full, whatever the caller accepts. The framework's own writer refuses whoever asks for another type, and the error then goes out
/// without its code.
/// </summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> problems, IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    private const string ContentType = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        context.ProblemDetails.Status ??= http.Response.StatusCode;

        // Gives it the title and the type of its status.
        var problem = TypedResults.Problem(context.ProblemDetails).ProblemDetails;
        problems.Value.CustomizeProblemDetails?.Invoke(context);
        return new(http.Response.WriteAsJsonAsync(problem, problem.GetType(), json.Value.SerializerOptions, ContentType, http.RequestAborted));
    }
}

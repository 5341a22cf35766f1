using System.Security.Cryptography;
using System.Text;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;

namespace DoctorForU.ApiGateway.Http;

/// <summary>
/// Commands that carry an <c>Idempotency-Key</c>: sent again with the same body they get the answer that they got, and nothing happens. For every
/// route that <see cref="OperationRouting.TakesIdempotencyKey"/>; comes after it is known who calls.
/// </summary>
internal sealed class NamedCommands(RequestDelegate next, AnswerStore answers)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesKey>() is not { } route || Operation.Of(http.Request) is not { IsNamed: true } operation)
            return next(http);
        if (!operation.IsWellFormed)
            return Problems.Of(StatusCodes.Status400BadRequest, "idempotency.key-invalid", $"{Operation.Header} is 1 to 64 letters, digits, '-' and '_'.").ExecuteAsync(http);
        return route.StoresAnswer ? CarryOut(http, operation) : next(http);
    }

    private async Task CarryOut(HttpContext http, Operation operation)
    {
        var owner = OwnerOf(http);
        var begun = await answers.Begin(owner, operation.Id, await Fingerprint(http.Request), http.RequestAborted);
        switch (begun.Standing)
        {
            case CommandStanding.Begun:
                await Answer(http, owner, operation);
                break;
            case CommandStanding.Answered:
                await Repeat(http, begun.Answer!);
                break;
            case CommandStanding.KeyReused:
                await Problems.Of(StatusCodes.Status422UnprocessableEntity, "idempotency.key-reused", $"This {Operation.Header} was used for another command.").ExecuteAsync(http);
                break;
            case CommandStanding.UnderWay:
                await new RetryLater("idempotency.in-progress", "The same command is under way.", TimeSpan.FromSeconds(1), StatusCodes.Status409Conflict).ExecuteAsync(http);
                break;
            default:
                throw new InvalidOperationException("Unknown standing.");
        }
    }

    private async Task Answer(HttpContext http, string owner, Operation operation)
    {
        var caller = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        var keeps = false;
        try
        {
            await next(http);
            keeps = Holds(http.Response.StatusCode);
        }
        finally
        {
            http.Response.Body = caller;
            if (!keeps)
                await answers.Abandon(owner, operation.Id);
        }

        if (keeps)
            await answers.Finish(owner, operation.Id, new(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location, written.ToArray()));
        written.Position = 0;
        await written.CopyToAsync(caller, http.RequestAborted);
    }

    // Strangers may choose the same simple key: those of different addresses have nothing to do with each other.
    private static string OwnerOf(HttpContext http) => http.User is AccountPrincipal principal
        ? principal.Caller.UserId
        : "-" + AccountKeys.Digest(RateLimits.CallerOf(http).ToString());

    private static async Task Repeat(HttpContext http, StoredAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers.Location = answer.Location;
        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (answer.Body.Length > 0)
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    // Who is refused for who they are, for coming too often, or by a fault of ours, may come again.
    private static bool Holds(int status) => status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status408RequestTimeout
        or StatusCodes.Status429TooManyRequests) and < StatusCodes.Status500InternalServerError;

    private static async Task<string> Fingerprint(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var piece = new byte[8_192];
        for (int read; (read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0;)
            hash.AppendData(piece.AsSpan(0, read));
        request.Body.Position = 0;
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>On a route: it is a command, and takes a key.</summary>
/// <param name="StoresAnswer">False where an answer is not to be kept, because it holds tokens: there the grain alone knows a repetition.</param>
internal sealed record TakesKey(bool StoresAnswer);

internal static class NamedCommandsHosting
{
    public static WebApplicationBuilder AddNamedCommands(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(AnswerStore.Schema).AddSingleton<AnswerStore>().AddHostedService<AnswerStoreCare>();
        return builder;
    }

    public static void UseNamedCommands(this WebApplication app) => app.UseMiddleware<NamedCommands>();
}

using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace DoctorForU.ApiGateway.Http;

/// <summary>What a command is known by: the caller's <c>Idempotency-Key</c>, or a name of its own when they gave none.</summary>
internal sealed partial record Operation(string Id, bool IsNamed)
{
    public const string Header = "Idempotency-Key";

    public static ValueTask<Operation> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.Request));

    public static Operation Of(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 } key ? new(key, true) : new(Guid.CreateVersion7().ToString("N"), false);

    public bool IsWellFormed => Form().IsMatch(Id);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

internal static class OperationRouting
{
    /// <summary>The route is a command: it takes an <c>Idempotency-Key</c>, and says so in the OpenAPI document.</summary>
    /// <param name="storesAnswer">False for answers that hold tokens.</param>
    public static RouteHandlerBuilder TakesIdempotencyKey(this RouteHandlerBuilder route, bool storesAnswer = true) => route
        .WithMetadata(new TakesKey(storesAnswer))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = Operation.Header,
                In = ParameterLocation.Header,
                Description = "A name for this command, such as a UUID: sent again with the same body it gets the same answer and does nothing twice.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 64, Pattern = "^[A-Za-z0-9_-]+$" },
            });
            return Task.CompletedTask;
        });
}

namespace DoctorForU.WebHosting;

/// <summary>What a route tells the OpenAPI document of its answers, in short.</summary>
public static class AnswerMetadata
{
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK) => route.Produces<T>(status, "application/json");

    /// <summary>Answers with no body.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route.Produces(StatusCodes.Status204NoContent);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.ProducesProblem(status);
        return route;
    }
}

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>Sends new connections away while the hub is full, before they cost anything.</summary>
internal static class HubGate
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);

    public static RequestDelegate Before(RequestDelegate hub, ErConnections connections) =>
        http => IsNew(http.Request) && connections.IsFull
            ? new RetryLater("er.hub-full", "Too many live connections.", ComeBackAfter).ExecuteAsync(http)
            : hub(http);

    // Requests with an id belong to a connection that was let in when it was negotiated.
    private static bool IsNew(HttpRequest request) => !request.Query.ContainsKey("id");
}

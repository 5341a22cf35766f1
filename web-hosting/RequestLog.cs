using System.Diagnostics;

namespace DoctorForU.WebHosting;

/// <summary>
/// One line for each request but the many plain reads of public boards that went well. It names the route, never the path or the query, in which
/// people may be; its correlation id is the trace id, which the caller gets as a header and in every problem.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> logger)
{
    public const string Header = "X-Correlation-Id";

    public Task InvokeAsync(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var isPersonal = http.Request.Headers.Authorization.Count > 0;
        return isRead && !isPersonal ? next(http) : Tell(http);
    }

    private async Task Tell(HttpContext http)
    {
        var started = time.GetTimestamp();
        var correlation = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        http.Response.Headers[Header] = correlation;
        try
        {
            await next(http);
        }
        finally
        {
            LogRequest(KnownMethod(http.Request.Method), RouteOf(http), http.Response.StatusCode, time.GetElapsedTime(started).TotalMilliseconds, correlation);
        }
    }

    // Anybody may invent a method; what is logged is ours.
    private static string KnownMethod(string method) => method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "other";

    private static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimEnd('/') ?? "no route";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms {Correlation}")]
    private partial void LogRequest(string method, string route, int status, double milliseconds, string correlation);
}

using Microsoft.AspNetCore.SignalR;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>Logs calls that fail by our fault. Refusals are answers: whoever sends nonsense must not fill the log.</summary>
internal sealed partial class HubFailures(ILogger<HubFailures> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not HubException)
        {
            LogFailed(invocationContext.HubMethodName, failure);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Hub method {Method} failed")]
    private partial void LogFailed(string method, Exception failure);
}

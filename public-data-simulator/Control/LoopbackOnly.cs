using System.Net;

namespace DoctorForU.PublicDataSimulator.Control;

/// <summary>Refuses callers from other machines, however the simulator is bound.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller))
            return next(context);

        return ValueTask.FromResult<object?>(
            TypedResults.Problem("Only callers on this machine may use the controls.", statusCode: StatusCodes.Status403Forbidden));
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>What becomes of a provider's answer: of somebody it knows only what is needed is kept; whatever went wrong leads back to the login page.</summary>
internal sealed partial class SocialEvents(ILogger<SocialEvents> logger) : OpenIdConnectEvents
{
    public const string Failed = "/login?social=failed";
    public const string Cancelled = "/login?social=cancelled";

    public override Task TicketReceived(TicketReceivedContext context)
    {
        context.Principal = SocialPerson.Of(SocialProviderNames.All.Find(context.Scheme.Name)!.Value, context.Principal!).ToCookie();
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(Cancelled);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailed(context.Scheme.Name, context.Failure?.GetType().Name, context.Failure?.Data["error"]);
        context.Response.Redirect(Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public void Unreachable(string provider, Exception problem) => LogUnreachable(provider, problem);

    // Not the failure itself: providers put into their words what they like.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A login by {Provider} failed: {Failure} {Error}")]
    private partial void LogFailed(string provider, string? failure, object? error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The configuration of {Provider} could not be read")]
    private partial void LogUnreachable(string provider, Exception problem);
}

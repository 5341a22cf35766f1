using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Who makes the request, for handlers of routes that need a login. There is no other way to learn it: never from a path or a body.</summary>
internal sealed record SignedIn(Caller Caller)
{
    public string UserId => Caller.UserId;

    public static ValueTask<SignedIn> BindAsync(HttpContext http) => http.User is AccountPrincipal principal
        ? ValueTask.FromResult(new SignedIn(principal.Caller))
        : throw new InvalidOperationException("A public route asked who is logged in.");
}

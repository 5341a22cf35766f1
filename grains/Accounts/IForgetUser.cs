namespace DoctorForU.Accounts;

/// <summary>
/// What a feature has to remove when an account is deleted. Registered by the feature; called until it has succeeded once, so it may be
/// called again after a crash.
/// </summary>
public interface IForgetUser
{
    Task Forget(string userId, CancellationToken cancel);
}

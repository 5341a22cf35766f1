namespace DoctorForU.Accounts;

/// <summary>How the first operator comes in: by a code that only who can read the server's files can know.</summary>
internal sealed partial class TeamGrain
{
    public async Task EnsureFirst()
    {
        await Settle();
        if (Hpid is not null || Team.Members.Count > 0 || (Team.FirstCode is not null && file.Exists))
            return;

        // The file first: a code that nobody can read would be of no use.
        var code = AccountKeys.NewSecret();
        await file.Write(code);
        await stored.Write(Team with { FirstCode = AccountKeys.Digest(code) });
    }

    public async Task<TeamSignUp?> BecomeFirst(string code, string userId, string address, WorkAccount account)
    {
        await Settle();
        if (Hpid is not null || Team.FirstCode is null || Team.FirstCode != AccountKeys.Digest(code))
            return null;

        var outcome = await User(userId).SignUp(Command(account, address));
        if (outcome == SignUpOutcome.SignedUp)
        {
            await stored.Write(Team.Joined(userId, clock.GetUtcNow()) with { FirstCode = null });
            file.Delete();
        }

        return new(outcome, userId);
    }
}

namespace DoctorForU.Browser.Accounts;

/// <summary>Somebody who does not exist, with names of their own.</summary>
internal sealed record Person(string LoginId, string Email, string Name = "김민수", string Password = "종이배 셋, 바다 하나")
{
    private static int made;

    public static Person Another()
    {
        var number = Interlocked.Increment(ref made);
        return new($"person{number:D3}", $"person{number:D3}@example.com");
    }
}

using System.Text;

namespace DoctorForU.ApiGateway.Accounts;

internal enum PasswordStrength
{
    Weak,
    Fair,
    Good,
    Strong,
}

/// <summary>
/// What a password has to be (NIST SP 800-63B: length and no common ones, no rules of composition), and how hard it is to guess (zxcvbn, whose
/// lists of common passwords and names come with the package).
/// </summary>
internal static class Passwords
{
    private const int Shortest = 8;
    private const int Longest = 128;

    /// <summary>Guessing gets no easier beyond, and the estimate takes longer.</summary>
    private const int EstimatedLength = 40;
    private const int ShortestOwn = 4;

    /// <summary>The same password however a keyboard composes it.</summary>
    public static string Normalise(string password) => KeyboardText.Normalise(password);

    /// <param name="own">Login id, address and name, as far as they are known.</param>
    public static List<string> ProblemsOf(string password, IEnumerable<string?> own)
    {
        var problems = new List<string>();
        if (password.Length < Shortest)
            problems.Add("password.too-short");
        if (password.Length > Longest)
            problems.Add("password.too-long");
        if (password.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
            problems.Add("password.characters");
        if (Words(own).Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)))
            problems.Add("password.contains-name");
        if (problems.Count == 0 && StrengthOf(password, own) == PasswordStrength.Weak)
            problems.Add("password.common");
        return problems;
    }

    public static PasswordStrength StrengthOf(string password, IEnumerable<string?> own)
    {
        var looked = password.Length <= EstimatedLength ? password : password[..EstimatedLength];
        return looked.Length == 0 ? PasswordStrength.Weak : Zxcvbn.Zxcvbn.MatchPassword(looked, Words(own)).Score switch
        {
            0 => PasswordStrength.Weak,
            1 => PasswordStrength.Fair,
            2 => PasswordStrength.Good,
            _ => PasswordStrength.Strong,
        };
    }

    private static IEnumerable<string> Words(IEnumerable<string?> own) =>
        own.OfType<string>().Select(word => word.Split('@')[0]).Where(word => word.Length >= ShortestOwn).Append("doctorforu");
}

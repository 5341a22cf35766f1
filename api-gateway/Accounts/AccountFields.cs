using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Reads the fields of a body strictly and collects, by field, codes of what is wrong with them.</summary>
internal sealed partial class AccountFields
{
    private const int LongestName = 40;
    private const int LongestAddress = 254;
    private const int LongestMailName = 64;

    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Errors => errors;

    public bool AreRight => errors.Count == 0;

    public void Refuse(string field, params string[] codes) => errors.TryAdd(field, codes);

    /// <summary>A text that has to be there.</summary>
    public string Required(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Refuse(field, $"{field}.required");
        return text ?? "";
    }

    public string LoginId(string? text)
    {
        if (Required("loginId", text) is { Length: > 0 } given && !IsLoginId(given))
            Refuse("loginId", "loginId.format");
        return text ?? "";
    }

    /// <summary>A login id is exactly this: nothing that looks like it is folded into it.</summary>
    public static bool IsLoginId(string text) => LoginIdForm().IsMatch(text);

    public string Email(string? text)
    {
        if (Required("email", text) is { Length: > 0 } given && NormaliseEmail(given) is null)
            Refuse("email", "email.format");
        return text is null ? "" : NormaliseEmail(text) ?? "";
    }

    /// <summary>An address in the form by which it is known; null when it is none. ASCII alone: what only looks the same is another address.</summary>
    public static string? NormaliseEmail(string text)
    {
        var trimmed = text.Trim(' ');
        var at = trimmed.LastIndexOf('@');
        return trimmed.Length <= LongestAddress && at is > 0 and <= LongestMailName && EmailForm().IsMatch(trimmed) ? trimmed.ToLowerInvariant() : null;
    }

    public string Name(string? text)
    {
        var name = KeyboardText.Normalise(Required("name", text).Trim());
        if (new StringInfo(name).LengthInTextElements > LongestName || name.Length > LongestName * 4)
            Refuse("name", "name.too-long");
        else if (name.EnumerateRunes().Any(IsInvisible))
            Refuse("name", "name.characters");
        return name;
    }

    public string Phone(string? text)
    {
        var phone = Required("phone", text).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (!PhoneForm().IsMatch(phone))
            Refuse("phone", "phone.format");
        return phone;
    }

    public Language Language(string? text) => text switch
    {
        "ko" => DoctorForU.Accounts.Language.Ko,
        "en" => DoctorForU.Accounts.Language.En,
        _ => Unknown(),
    };

    /// <summary>The hospital of an invitation; null for an operator's.</summary>
    public string? Workplace(string? role, string? hpid)
    {
        if (Required("role", role) is { Length: > 0 } given && given is not (RoleNames.Staff or RoleNames.Operator))
            Refuse("role", "role.unknown");
        else if (role == RoleNames.Operator && hpid is not null)
            Refuse("hpid", "hpid.unexpected");
        else if (role == RoleNames.Staff && hpid is null)
            Refuse("hpid", "hpid.required");
        else if (hpid is not null && !HpidForm().IsMatch(hpid))
            Refuse("hpid", "hpid.format");
        return hpid;
    }

    /// <summary>For a parameter that may be left out.</summary>
    public static IResult? RefusesHpid(string? hpid) => hpid is null || HpidForm().IsMatch(hpid)
        ? null
        : Problems.InvalidParameters(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["hpid"] = ["A letter and seven digits."] });

    public string Code(string? text)
    {
        var code = Required("code", text).Trim();
        if (!CodeForm().IsMatch(code))
            Refuse("code", "code.format");
        return code;
    }

    /// <param name="own">What of the person must not make the password.</param>
    public string Password(string field, string? text, params string?[] own)
    {
        var password = Passwords.Normalise(Required(field, text));
        if (Passwords.ProblemsOf(password, own) is { Count: > 0 } problems)
            Refuse(field, [.. problems]);
        return password;
    }

    private Language Unknown()
    {
        Refuse("language", "language.unknown");
        return default;
    }

    // Controls, direction marks, zero-width joiners, lone surrogates, private and unassigned characters: one cannot see that they are there.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar;

    [GeneratedRegex(@"\A[a-z0-9]{6,12}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoginIdForm();

    // In one pass whatever is sent: on a busy machine a time limit would be reached by waiting, and an address refused for it.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\A(0[0-9]{8,10}|\+[0-9]{8,15})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"\A[A-Z][0-9]{7}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HpidForm();

    [GeneratedRegex(@"\A[0-9]{6}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}

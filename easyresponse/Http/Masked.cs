namespace DoctorForU.EasyResponse.Http;

/// <summary>What people see of what is private.</summary>
internal static class Masked
{
    /// <summary><c>m***@example.com</c>.</summary>
    public static string Mail(string? address) =>
        address is { Length: > 0 } && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{address[0]}***{address[at..]}" : "***";

    /// <summary>The birth date and the digit for century and sex of thirteen digits: <c>900101-1******</c>.</summary>
    public static string Number(string digits) => $"{digits[..6]}-{digits[6]}******";

    /// <summary>The middle of a name: <c>김*수</c>.</summary>
    public static string Name(string name) => name.Length switch
    {
        0 or 1 => "*",
        2 => $"{name[0]}*",
        _ => $"{name[0]}{new string('*', name.Length - 2)}{name[^1]}",
    };
}

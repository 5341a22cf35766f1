using System.Security.Cryptography;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>
/// Tickets that a right code gives: they say that an address is somebody's, and which account may be made with it. Sealed, so that nothing has to
/// be kept; an account is made once, so a ticket serves once.
/// </summary>
internal sealed class EmailTickets(IDataProtectionProvider protection, IOptions<AccountOptions> options, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("email-ticket");

    public TicketJson Make(string address, string userId)
    {
        var expires = time.GetUtcNow() + options.Value.TicketLife;
        return new(protector.Protect(JsonSerializer.Serialize(new Content(address, userId, expires))), expires.InAnswers());
    }

    /// <summary>The account that the ticket is for; null when it is not a ticket of this address, or its time is over.</summary>
    public string? Read(string? ticket, string address)
    {
        if (string.IsNullOrEmpty(ticket))
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content>(protector.Unprotect(ticket))!;
            return string.Equals(content.Address, address, StringComparison.Ordinal) && time.GetUtcNow() < content.ExpiresAt ? content.UserId : null;
        }
        catch (CryptographicException)
        {
            // Not sealed by us.
            return null;
        }
    }

    private sealed record Content(string Address, string UserId, DateTimeOffset ExpiresAt);
}

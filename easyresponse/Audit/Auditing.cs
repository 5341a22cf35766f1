using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>Writes lines about a request.</summary>
internal static class Auditing
{
    public const string Nobody = "nobody";

    /// <summary>Writes that something was let; answer only afterwards.</summary>
    public static Task Permit(this AuditLog audit, HttpContext http, string act, long? person = null, string? reason = null) =>
        audit.Write(EntryOf(http, act, AuditOutcome.Permit, person, reason), http.RequestAborted);

    /// <summary>Writes that something was refused, and gives the answer that says so.</summary>
    public static async Task<ProblemHttpResult> Refuse(this AuditLog audit, HttpContext http, string act, int status, string code, string detail, long? person = null)
    {
        await audit.NoteRefusal(http, act, code, person);
        return Problems.Of(status, code, detail);
    }

    public static Task NoteRefusal(this AuditLog audit, HttpContext http, string act, string code, long? person = null) =>
        audit.Write(EntryOf(http, act, AuditOutcome.Refuse, person, code), http.RequestAborted);

    private static AuditEntry EntryOf(HttpContext http, string act, AuditOutcome outcome, long? person, string? reason) =>
        new(
            http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Nobody,
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            act,
            outcome,
            person,
            reason,
            Activity.Current?.TraceId.ToHexString());
}

/// <summary>On a route: what the audit calls a call of it, whoever refuses it.</summary>
internal sealed record AuditedAs(string Act);

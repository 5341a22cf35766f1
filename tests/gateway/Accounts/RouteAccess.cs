using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Who gets anything but a refusal from a route.</summary>
public enum Who
{
    /// <summary>Everybody: the route says <c>.AllowAnonymous()</c>.</summary>
    Everybody,
    SignedIn,
    Patients,
    Staff,

    /// <summary>Staff of hospital X; staff of another hospital are told what <see cref="RouteAccess.Others"/> says.</summary>
    StaffOfX,
    Operators,

    /// <summary>Patient A, whose thing the path names; other logged-in people are told what <see cref="RouteAccess.Others"/> says.</summary>
    PatientA,
}

/// <summary>
/// One route, and what it answers. A new endpoint needs a row here: without one <see cref="AccessMatrixTests"/> fails.
/// </summary>
/// <param name="Status">What those get who may call, with this path and body; a call that changes nothing, such as one with an empty body, is enough.</param>
/// <param name="Path">The path to call, where the route has parameters; <c>{sessionOfA}</c> is a session of patient A.</param>
/// <param name="Others">What logged-in people get who may call, but not for this thing.</param>
/// <param name="Header">A header to send, as <c>name: value</c>.</param>
public sealed record RouteAccess(string Method, string Route, Who Who, int Status, string? Path = null, object? Body = null, int Others = 404, string? Header = null)
{
    public const string AnyMethod = "*";

    private static readonly object Empty = new();

    public static IReadOnlyList<RouteAccess> All { get; } =
    [
        new(AnyMethod, "/health/live", Who.Everybody, 200),
        new(AnyMethod, "/health/ready", Who.Everybody, 200),
        new("GET", "/openapi/{documentName:regex(^v1$)}.json", Who.Everybody, 200, Path: "/openapi/v1.json"),
        new("GET", "/.well-known/jwks.json", Who.Everybody, 200),

        // For nobody: it is there in development alone.
        new("GET", "/dev/mail", Who.Everybody, 404),
        new("GET", "/dev/mail/messages", Who.Everybody, 404),

        new("GET", "/api/er/regions", Who.Everybody, 200),
        new("GET", "/api/er/rooms", Who.Everybody, 200),
        new("GET", "/api/er/rooms/{hpid}", Who.Everybody, 404, Path: "/api/er/rooms/A0000000"),
        new("GET", "/api/er/feed", Who.Everybody, 200),
        new("GET", "/api/er/rooms/{hpid}/history", Who.Everybody, 404, Path: "/api/er/rooms/A0000000/history"),
        new("GET", "/api/er/sparklines", Who.Everybody, 200),
        new("GET", "/api/er/messages", Who.Everybody, 200),
        new("GET", "/api/er/export.csv", Who.Everybody, 200),
        new("GET", "/api/er/export.json", Who.Everybody, 200),
        new("GET", "/api/er/export.geojson", Who.Everybody, 200),
        new("GET", "/api/er/events", Who.Everybody, 400, Path: "/api/er/events?region=none"),
        new(AnyMethod, "/hubs/er", Who.Everybody, 400),
        new(AnyMethod, "/hubs/er/negotiate", Who.Everybody, 405),

        new("GET", "/api/hospitals", Who.Everybody, 200),
        new("GET", "/api/hospitals/feed", Who.Everybody, 200),
        new("GET", "/api/hospitals/{hpid}", Who.Everybody, 503, Path: "/api/hospitals/A0000000"),
        new("GET", "/api/hospitals/{hpid}/registered", Who.Everybody, 503, Path: "/api/hospitals/A0000000/registered"),
        new("GET", "/api/pharmacies", Who.Everybody, 200),
        new("GET", "/api/regions", Who.Everybody, 200),
        new("GET", "/api/holidays", Who.Everybody, 200),

        new("GET", "/api/auth/login-ids/{loginId}", Who.Everybody, 200, Path: "/api/auth/login-ids/nobody01"),
        new("POST", "/api/auth/password-check", Who.Everybody, 200, Body: Empty),
        new("POST", "/api/auth/email-codes", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/email-codes/verify", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/signup", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/login", Who.Everybody, 400, Body: "no object"),
        new("POST", "/api/auth/refresh", Who.Everybody, 401, Header: "X-Requested-With: fetch"),
        new("POST", "/api/auth/logout", Who.Everybody, 204, Header: "X-Requested-With: fetch"),
        new("POST", "/api/auth/password-reset", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/password-reset/complete", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/invitations/look", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/invitations/accept", Who.Everybody, 400, Body: Empty),
        new("POST", "/api/auth/first-operator", Who.Everybody, 400, Body: Empty),
        new("GET", "/api/auth/social", Who.Everybody, 200),
        new("GET", "/api/auth/social/{provider}", Who.Everybody, 404, Path: "/api/auth/social/google"),
        new("GET", "/api/auth/social/{provider}/callback", Who.Everybody, 404, Path: "/api/auth/social/google/callback"),
        new("GET", "/api/auth/social/done", Who.Everybody, 302),
        new("GET", "/api/auth/social/pending", Who.Everybody, 401),
        new("POST", "/api/auth/social/signup", Who.Everybody, 401, Body: Empty),

        new("GET", "/api/me", Who.SignedIn, 200),
        new("PATCH", "/api/me", Who.SignedIn, 400, Body: new { language = "xx" }),
        new("POST", "/api/me/password", Who.SignedIn, 400, Body: Empty),
        new("GET", "/api/me/sessions", Who.SignedIn, 200),
        new("DELETE", "/api/me/sessions/{id}", Who.PatientA, 204, Path: "/api/me/sessions/{sessionOfA}"),
        new("DELETE", "/api/me/sessions", Who.SignedIn, 204),
        new("GET", "/api/me/export", Who.SignedIn, 200),
        new("POST", "/api/me/deletion", Who.SignedIn, 400, Body: "no object"),

        new("GET", "/api/me/favourites", Who.SignedIn, 200),
        new("PUT", "/api/me/favourites/{hpid}", Who.SignedIn, 503, Path: "/api/me/favourites/A0000000"),
        new("DELETE", "/api/me/favourites/{hpid}", Who.SignedIn, 204, Path: "/api/me/favourites/A0000000"),
        new("PUT", "/api/me/favourites/{hpid}/visits/{day}", Who.SignedIn, 404, Path: "/api/me/favourites/A0000000/visits/2026-11-24"),
        new("DELETE", "/api/me/favourites/{hpid}/visits/{day}", Who.SignedIn, 404, Path: "/api/me/favourites/A0000000/visits/2026-11-24"),

        new("GET", "/api/me/records", Who.Patients, 200),
        new("POST", "/api/me/records/consent", Who.Patients, 400, Body: Empty),
        new("DELETE", "/api/me/records/consent", Who.Patients, 200),
        new("POST", "/api/me/records/binding", Who.Patients, 400, Body: Empty),
        new("POST", "/api/me/records/binding/confirm", Who.Patients, 400, Body: Empty),
        new("GET", "/api/me/records/treatments", Who.Patients, 409),
        new("GET", "/api/me/records/medications/{id}", Who.Patients, 409, Path: "/api/me/records/medications/x"),
        new("GET", "/api/me/access-history", Who.Patients, 200),

        new("GET", "/api/hospitals/{hpid}/calendars", Who.Everybody, 503, Path: "/api/hospitals/A0000000/calendars"),
        new("GET", "/api/hospitals/{hpid}/calendars/{calendar}/availability", Who.Everybody, 503, Path: "/api/hospitals/A0000000/calendars/d001/availability"),
        new("GET", "/api/hospitals/{hpid}/calendars/{calendar}/events", Who.Everybody, 400, Path: "/api/hospitals/A0000000/calendars/d001/events?days=0"),
        new("GET", "/api/reservations/quick", Who.Everybody, 400),
        new("GET", "/api/calendar/{feedToken}.ics", Who.Everybody, 404, Path: "/api/calendar/nobody.ics"),
        new("POST", "/api/reservations/holds", Who.Patients, 400, Body: Empty),
        new("DELETE", "/api/reservations/holds/{id}", Who.Patients, 404, Path: "/api/reservations/holds/r_0"),
        new("POST", "/api/reservations", Who.Patients, 400, Body: Empty),
        new("POST", "/api/reservations/{id}/reschedule", Who.Patients, 404, Path: "/api/reservations/r_0/reschedule", Body: new { slot = "A1100017/d001/20261130T0900" }),
        new("DELETE", "/api/reservations/{id}", Who.Patients, 404, Path: "/api/reservations/r_0"),
        new("GET", "/api/reservations/{id}/calendar.ics", Who.Patients, 404, Path: "/api/reservations/r_0/calendar.ics"),
        new("GET", "/api/me/reservations", Who.Patients, 200),
        new("GET", "/api/me/reservations/events", Who.Patients, 200),
        new("GET", "/api/me/notices", Who.Patients, 200),
        new("POST", "/api/me/notices/read", Who.Patients, 204),
        new("POST", "/api/me/calendar-feed", Who.Patients, 200),

        new("GET", "/api/staff/calendars", Who.Staff, 503),
        new("GET", "/api/staff/calendars/{calendar}/versions", Who.Staff, 404, Path: "/api/staff/calendars/d001/versions"),
        new("PUT", "/api/staff/calendars/{calendar}", Who.Staff, 400, Path: "/api/staff/calendars/d001", Body: Empty),
        new("GET", "/api/staff/calendars/{calendar}/board", Who.Staff, 503, Path: "/api/staff/calendars/d001/board"),
        new("GET", "/api/staff/calendars/{calendar}/board.csv", Who.Staff, 503, Path: "/api/staff/calendars/d001/board.csv"),
        new("GET", "/api/staff/calendars/{calendar}/events", Who.Staff, 400, Path: "/api/staff/calendars/d001/events?days=0"),
        new("POST", "/api/staff/reservations/{id}/stage", Who.StaffOfX, 404, Path: "/api/staff/reservations/r_0/stage", Body: new { slot = $"{Cast.HospitalX}/d001/20261130T0900", stage = "checkedIn" }),
        new("POST", "/api/staff/walk-ins", Who.StaffOfX, 503, Body: new { slot = $"{Cast.HospitalX}/d001/20261130T0900", name = "Person Example" }),
        new("POST", "/api/staff/blocks", Who.StaffOfX, 503, Body: new { slot = $"{Cast.HospitalX}/d001/20261130T0900", reason = "x" }),
        new("GET", "/api/ops/breakers", Who.Operators, 200),
        new("GET", "/api/health/kinds", Who.Everybody, 200),
        new("GET", "/api/health/exercises", Who.Everybody, 200),
        new("GET", "/api/me/health/measurements", Who.Patients, 200),
        new("POST", "/api/me/health/measurements", Who.Patients, 400, Body: Empty),
        new("PUT", "/api/me/health/measurements/{id}", Who.Patients, 400, Path: "/api/me/health/measurements/x", Body: Empty),
        new("DELETE", "/api/me/health/measurements/{id}", Who.Patients, 404, Path: "/api/me/health/measurements/x"),
        new("GET", "/api/me/health/latest", Who.Patients, 200),
        new("GET", "/api/me/health/series", Who.Patients, 200, Path: "/api/me/health/series?kind=weight"),
        new("GET", "/api/me/health/measurements.csv", Who.Patients, 200),
        new("POST", "/api/me/health/measurements/import", Who.Patients, 400),
        new("GET", "/api/me/health/exercises", Who.Patients, 200),
        new("POST", "/api/me/health/exercises", Who.Patients, 400, Body: Empty),
        new("PUT", "/api/me/health/exercises/{id}", Who.Patients, 400, Path: "/api/me/health/exercises/x", Body: Empty),
        new("DELETE", "/api/me/health/exercises/{id}", Who.Patients, 404, Path: "/api/me/health/exercises/x"),
        new("DELETE", "/api/me/health", Who.Patients, 204),

        new("GET", "/api/me/inquiries", Who.Patients, 200),
        new("POST", "/api/me/inquiries", Who.Patients, 400, Body: Empty),
        new("POST", "/api/me/inquiries/read", Who.Patients, 204),
        new("DELETE", "/api/me/inquiries/{id}", Who.Patients, 404, Path: "/api/me/inquiries/q_0"),
        new("GET", "/api/ops/inquiries", Who.Operators, 200),
        new("POST", "/api/ops/inquiries/{userId}/{id}/answer", Who.Operators, 400, Path: "/api/ops/inquiries/u_0/q_0/answer", Body: Empty),
        new("GET", "/api/ops/nodes", Who.Operators, 200),
        new("POST", "/api/ops/nodes/{node}/breakers/{breaker}", Who.Operators, 400, Path: "/api/ops/nodes/none/breakers/none", Body: Empty),
        new("POST", "/api/ops/nodes/{node}/log-levels", Who.Operators, 400, Path: "/api/ops/nodes/none/log-levels", Body: Empty),
        new("POST", "/api/ops/dashboard", Who.Operators, RuntimeRoutes.DashboardOpened),
        new("GET", "/api/ops/mail", Who.Operators, 200),
        new("POST", "/api/ops/mail/retry", Who.Operators, 204),
        new("GET", "/api/ops/audit", Who.Operators, 200),
        new("GET", "/api/ops/accounts/{loginId}/sessions", Who.Operators, 404, Path: "/api/ops/accounts/nobody01/sessions"),
        new("POST", "/api/ops/accounts/{userId}/end-sessions", Who.Operators, 404, Path: "/api/ops/accounts/u_0/end-sessions"),

        new("POST", "/api/ops/invitations", Who.Operators, 400, Body: Empty),
        new("GET", "/api/ops/invitations", Who.Operators, 200),
        new("DELETE", "/api/ops/invitations/{id}", Who.Operators, 404, Path: "/api/ops/invitations/i_0"),
        new("GET", "/api/ops/staff", Who.Operators, 200),
        new("DELETE", "/api/ops/staff/{userId}", Who.Operators, 404, Path: "/api/ops/staff/u_0"),
    ];
}

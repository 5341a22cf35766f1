using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Every route × everybody who may come: the exact status.</summary>
public sealed class AccessMatrixTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    private IEnumerable<RouteEndpoint> Endpoints => gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => !RuntimeRoutes.IsOfTheRuntime(endpoint));

    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var routes = Endpoints.SelectMany(Names).Order(StringComparer.Ordinal).ToList();
        var rows = RouteAccess.All.Select(row => $"{row.Method} {row.Route}").Order(StringComparer.Ordinal).ToList();

        Assert.True(routes.SequenceEqual(rows), $"Rows of RouteAccess.cs that are missing: {string.Join(", ", routes.Except(rows))}; that are too many: {string.Join(", ", rows.Except(routes))}.");
    }

    [Fact]
    public void Public_routes_are_those_that_the_table_calls_so()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Names).Order(StringComparer.Ordinal);

        Assert.Equal(RouteAccess.All.Where(row => row.Who == Who.Everybody).Select(row => $"{row.Method} {row.Route}").Order(StringComparer.Ordinal), open);
    }

    [Fact]
    public async Task Everybody_gets_exactly_what_is_theirs()
    {
        var cast = await shared.People();
        var callers = await Callers.Of(gateway, cast);
        var wrong = new List<string>();
        foreach (var row in RouteAccess.All)
        {
            var path = (row.Path ?? row.Route).Replace("{sessionOfA}", callers.OtherSessionOfA, StringComparison.Ordinal);
            foreach (var caller in callers.All)
            {
                using var answer = await Call(row, path, caller.Token);
                var expected = Expected(row, caller);
                if ((int)answer.StatusCode != expected.Status || (expected.Code is not null && await CodeOf(answer) != expected.Code))
                    wrong.Add($"{row.Method} {path} as {caller.Name}: {(int)answer.StatusCode} {await CodeOf(answer)}, not {expected.Status} {expected.Code}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : [RouteAccess.AnyMethod])
            .Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}");

    private static (int Status, string? Code) Expected(RouteAccess row, AnyCaller caller)
    {
        if (row.Who == Who.Everybody)
            return (row.Status, null);
        if (caller.Kind == CallerKind.Nobody)
            return (401, "auth.required");
        if (caller.Kind == CallerKind.BadToken)
            return (401, "auth.token-invalid");
        return (row.Who, caller.Kind) switch
        {
            (Who.SignedIn, _) => (row.Status, null),
            (Who.PatientA, CallerKind.PatientA) => (row.Status, null),
            (Who.PatientA, _) => (row.Others, null),
            (Who.Patients, CallerKind.PatientA or CallerKind.PatientB) => (row.Status, null),
            (Who.Staff, CallerKind.StaffOfX or CallerKind.StaffOfY) => (row.Status, null),
            (Who.StaffOfX, CallerKind.StaffOfX) => (row.Status, null),
            (Who.StaffOfX, CallerKind.StaffOfY) => (row.Others, null),
            (Who.Operators, CallerKind.Operator) => (row.Status, null),
            _ => (403, "auth.forbidden"),
        };
    }

    private async Task<HttpResponseMessage> Call(RouteAccess row, string path, string? token)
    {
        var request = new HttpRequestMessage(row.Method == RouteAccess.AnyMethod ? HttpMethod.Get : new HttpMethod(row.Method), path)
        {
            Content = row.Body is null ? null : JsonContent.Create(row.Body),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (row.Header?.Split(": ") is [var name, var value])
            request.Headers.Add(name, value);
        return await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
        ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()
        : null;
}

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace DoctorForU.Records;

/// <summary>DoctorForU's own token at easyResponse: got when it is first needed, renewed before it expires and after it was refused, without anybody's help.</summary>
internal sealed class EasyResponseToken(IOptions<EasyResponseOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private readonly SemaphoreSlim one = new(1);
    private volatile Held? held;

    /// <summary>Null when easyResponse gives none; <paramref name="ask"/> sends a request as it is.</summary>
    /// <param name="refused">A token that was just refused; another one is asked for, once for all who come with it.</param>
    public async Task<string?> Get(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> ask, string? refused, CancellationToken cancel)
    {
        if (IsGood(held, refused))
            return held!.Token;

        await one.WaitAsync(cancel);
        try
        {
            if (!IsGood(held, refused))
                held = await Renewed(ask, refused, cancel);
            return held is { } now && now.ExpiresAt > clock.GetUtcNow() ? now.Token : null;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool IsGood(Held? token, string? refused) => token is not null && token.Token != refused && token.ExpiresAt - options.Value.RenewBefore > clock.GetUtcNow();

    /// <summary>Another token; the old one when there is none to be had and it is good still.</summary>
    private async Task<Held?> Renewed(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> ask, string? refused, CancellationToken cancel)
    {
        var usable = held is { } old && old.Token != refused && old.ExpiresAt > clock.GetUtcNow() ? held : null;
        try
        {
            return await Ask(ask, cancel) ?? usable;
        }
        catch (Exception failure) when (usable is not null && failure is (HttpRequestException or IOException or JsonException))
        {
            // It expires in days: there is time to ask again.
            return usable;
        }
    }

    /// <summary>Null when easyResponse refuses; what is no answer is thrown, as for any other call.</summary>
    private async Task<Held?> Ask(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> ask, CancellationToken cancel)
    {
        if (!File.Exists(options.Value.SecretFile))
            return null;

        var secret = (await File.ReadAllTextAsync(options.Value.SecretFile, cancel)).Trim();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.BaseUrl, "/token")) { Content = JsonContent.Create(new { name = options.Value.Name, secret }) };
        using var answer = await ask(request, cancel);
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return null;

        answer.EnsureSuccessStatusCode();
        var token = JsonSerializer.Deserialize<TokenAnswer>(await answer.Content.ReadAsByteArrayAsync(cancel), Wire) ?? throw new JsonException("No token.");
        return new(token.AccessToken, token.ExpiresAt);
    }

    private sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt)
    {
        public override string ToString() => "***";
    }

    private sealed record Held(string Token, DateTimeOffset ExpiresAt)
    {
        public override string ToString() => "***";
    }
}

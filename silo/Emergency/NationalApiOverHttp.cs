using System.Globalization;
using System.Net;
using DoctorForU.Operations;
using Microsoft.Extensions.Options;

namespace DoctorForU.Emergency;

/// <summary>
/// The national API over HTTP. The key stands in the query as the API wants it, so nothing here
/// logs or traces an address.
/// </summary>
internal sealed class NationalApiOverHttp(HttpClient http, IOptionsMonitor<PublicDataOptions> options) : INationalApi
{
    public async Task<NationalAnswer> Get(NationalQuestion question, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(question));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
        return new NationalAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancel));
    }

    private Uri Address(NationalQuestion question)
    {
        var key = Uri.EscapeDataString(options.CurrentValue.ServiceKey);
        var filter = question.Filter is var (name, value) ? $"&{name}={Uri.EscapeDataString(value)}" : "";
        return new Uri(options.CurrentValue.BaseUrl, string.Create(CultureInfo.InvariantCulture, $"{question.Path}?serviceKey={key}&pageNo={question.Page}&numOfRows={question.Rows}{filter}"));
    }

    /// <summary>Registers the client. Its logging is removed, since it would write the key.</summary>
    public static void AddTo(IServiceCollection services) => services
        .AddHttpClient<INationalApi, NationalApiOverHttp>(http =>
        {
            // A firewall before the API turns away clients that do not say who they are.
            http.DefaultRequestHeaders.UserAgent.ParseAdd("DoctorForU/1.0");
            http.MaxResponseContentBufferSize = LargestBody;
            http.Timeout = Timeout.InfiniteTimeSpan;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
        })
        .AddHttpMessageHandler(() => new UpstreamCalls("national-api"))
        .RemoveAllLoggers();

    private const int LargestBody = 32 * 1024 * 1024;
}

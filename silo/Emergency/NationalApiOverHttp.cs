using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace DoctorForU.Emergency;

/// <summary>
/// The national API over HTTP. Asks for the whole nation in one page. The key stands in the query as the API wants it, so nothing here
/// logs or traces an address.
/// </summary>
internal sealed class NationalApiOverHttp(HttpClient http, IOptions<PublicDataOptions> options) : INationalApi
{
    public async Task<NationalAnswer> Get(string path, int rows, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path, rows));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
        return new NationalAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancel));
    }

    private Uri Address(string path, int rows)
    {
        var key = Uri.EscapeDataString(options.Value.ServiceKey);
        var count = rows.ToString(CultureInfo.InvariantCulture);
        return new Uri(options.Value.BaseUrl, $"{path}?serviceKey={key}&pageNo=1&numOfRows={count}");
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
        .RemoveAllLoggers();

    private const int LargestBody = 32 * 1024 * 1024;
}

using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>The public and the internal listener, and what each request came in by.</summary>
internal static class Listeners
{
    public static WebApplicationBuilder AddListeners(this WebApplicationBuilder builder)
    {
        builder.AddChecked<ListenOptions>(ListenOptions.Section);
        builder.AddChecked<RequestLimitOptions>(RequestLimitOptions.Section);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            var listen = kestrel.ApplicationServices.GetRequiredService<IOptions<ListenOptions>>().Value;
            var limits = kestrel.ApplicationServices.GetRequiredService<IOptions<RequestLimitOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.HeadersWithin;
            kestrel.Listen(IPEndPoint.Parse(listen.Public));
            kestrel.Listen(IPEndPoint.Parse(listen.Internal), endpoint => endpoint.Use(MarkInternal));
        });
        return builder;
    }

    public static bool IsInternal(HttpContext http) => http.Features.Get<InternalListener>() is not null;

    private static ConnectionDelegate MarkInternal(ConnectionDelegate next) => connection =>
    {
        connection.Features.Set(InternalListener.Instance);
        return next(connection);
    };

    private sealed class InternalListener
    {
        public static InternalListener Instance { get; } = new();
    }
}

using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>The public and the internal listener, and what each request came in by.</summary>
public static class Listeners
{
    /// <param name="publicDefault">Where the public listener is unless configured otherwise, as address:port.</param>
    /// <param name="internalDefault">The same for the internal one.</param>
    public static WebApplicationBuilder AddListeners(this WebApplicationBuilder builder, string publicDefault, string internalDefault)
    {
        builder.Configuration.AddDefault($"{ListenOptions.Section}:{nameof(ListenOptions.Public)}", publicDefault);
        return builder.AddInternalListener(internalDefault);
    }

    /// <summary>For a server that has nothing for everybody.</summary>
    /// <param name="internalDefault">Where the listener is unless configured otherwise, as address:port.</param>
    public static WebApplicationBuilder AddInternalListener(this WebApplicationBuilder builder, string internalDefault)
    {
        builder.Configuration.AddDefault($"{ListenOptions.Section}:{nameof(ListenOptions.Internal)}", internalDefault);
        builder.AddChecked<ListenOptions>(ListenOptions.Section);
        builder.AddOverload();
        builder.AddChecked<RequestLimitOptions>(RequestLimitOptions.Section);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            var listen = kestrel.ApplicationServices.GetRequiredService<IOptions<ListenOptions>>().Value;
            var limits = kestrel.ApplicationServices.GetRequiredService<IOptions<RequestLimitOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.HeadersWithin;
            if (listen.Public is { } address)
            {
                var overload = kestrel.ApplicationServices.GetRequiredService<IOptionsMonitor<OverloadOptions>>();
                kestrel.Listen(IPEndPoint.Parse(address), endpoint => endpoint.Use(Overload.AtMost(overload)));
            }

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

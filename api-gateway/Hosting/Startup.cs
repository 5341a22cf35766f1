using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>Runs the gateway; when it cannot start for a reason that its operator can mend, says so in one line.</summary>
internal static class Startup
{
    /// <summary>As in sysexits.h: EX_CONFIG and EX_UNAVAILABLE.</summary>
    private const int WrongConfiguration = 78;
    private const int PortTaken = 69;

    public static async Task<int> Run(Func<WebApplication> build, TextWriter errors)
    {
        try
        {
            await using var app = build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            if (FindTakenPort(app.Services.GetRequiredService<IOptions<ListenOptions>>().Value) is { } taken)
            {
                await errors.WriteLineAsync(taken);
                return PortTaken;
            }

            await app.RunAsync();
            return 0;
        }
        catch (Exception error) when (ConfigurationErrors(error) is { Length: > 0 } wrong)
        {
            await errors.WriteLineAsync($"Configuration: {string.Join(' ', wrong)}");
            return WrongConfiguration;
        }
    }

    private static string[] ConfigurationErrors(Exception error) => error switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(ConfigurationErrors)],

        // The binder's own words for a value of the wrong type; they name the key.
        InvalidOperationException unreadable when unreadable.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            [unreadable.Message],
        _ => [],
    };

    // Asked before anything starts, so that nothing has to be taken down again and the answer is not lost between traces.
    private static string? FindTakenPort(ListenOptions listen)
    {
        foreach (var (member, address) in new[] { (nameof(ListenOptions.Public), listen.Public), (nameof(ListenOptions.Internal), listen.Internal) })
        {
            try
            {
                using var probe = new TcpListener(IPEndPoint.Parse(address));
                probe.Start();
            }
            catch (SocketException refused)
            {
                var key = $"{ListenOptions.Section}:{member}";
                return $"Cannot listen on {address}: {refused.Message}. Stop what uses the port, or choose another by {key} (--{key}=127.0.0.1:PORT).";
            }
        }

        return null;
    }
}

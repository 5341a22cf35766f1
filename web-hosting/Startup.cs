using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>Runs a server; when it cannot start for a reason that its operator can mend, says so in a line, and everything that is wrong with its configuration in a line each.</summary>
public static class Startup
{
    /// <summary>As in sysexits.h: EX_CONFIG, EX_UNAVAILABLE and EX_IOERR.</summary>
    private const int WrongConfiguration = 78;
    private const int PortTaken = 69;
    private const int PartMissing = 74;

    /// <param name="explain">What a server's own parts say when they cannot be had; null for what is no such error.</param>
    public static async Task<int> Run(Func<WebApplication> build, TextWriter errors, Func<Exception, string?>? explain = null)
    {
        try
        {
            await using var app = build();
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
            await errors.WriteLineAsync(string.Join('\n', wrong.Select(text => $"Configuration: {text}")));
            return WrongConfiguration;
        }
        catch (Exception error) when (explain?.Invoke(error) is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return PartMissing;
        }
    }

    private static string[] ConfigurationErrors(Exception error) => error switch
    {
        WrongConfigurationException wrong => [.. wrong.Errors],
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(ConfigurationErrors)],

        // The binder's own words for a value of the wrong type; they name the key.
        InvalidOperationException unreadable when unreadable.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal)
            || unreadable.Message.StartsWith("Configuration value '", StringComparison.Ordinal) =>
            [unreadable.Message],
        _ => [],
    };

    // Asked before anything starts, so that nothing has to be taken down again and the answer is not lost between traces.
    private static string? FindTakenPort(ListenOptions listen)
    {
        foreach (var (member, address) in listen.Addresses)
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

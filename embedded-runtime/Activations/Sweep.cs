using Microsoft.Extensions.Logging;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Does something again and again, on the machine's clock, until it is disposed. A failure is logged and the next round comes.</summary>
internal sealed class Sweep(string subject, TimeSpan period, Action round, ILogger logger) : IAsyncDisposable
{
    private readonly PeriodicTimer _timer = new(period);
    private Task _rounds = Task.CompletedTask;

    public void Start() => _rounds = Run();

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _rounds;
    }

    private async Task Run()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            try
            {
                round();
            }
            catch (Exception exception)
            {
                Log.SweepFailed(logger, subject, exception);
            }
        }
    }
}

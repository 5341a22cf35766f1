using DoctorForU.EmbeddedRuntime.Calls;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Call {Call} failed.")]
    public static partial void CallFailed(ILogger logger, GrainCall call, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain} could not be activated; the calls that wait for it fail.")]
    public static partial void ActivationFailed(ILogger logger, GrainId grain, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain} failed while it was deactivated; the activation is gone all the same.")]
    public static partial void DeactivationFailed(ILogger logger, GrainId grain, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No answer came in {Timeout} ms to the call {Call}.")]
    public static partial void TimedOut(ILogger logger, int timeout, GrainCall call);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sweep for {Subject} failed; it goes on.")]
    public static partial void SweepFailed(ILogger logger, string subject, Exception exception);
}

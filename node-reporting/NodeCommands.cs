using DoctorForU.Telemetry;
using DoctorForU.WebHosting;
using Microsoft.Extensions.Logging;

namespace DoctorForU.Operations;

/// <summary>Carries out what operators order.</summary>
internal sealed partial class NodeCommands(OperatorLevels levels, ILogger<NodeCommands> logger)
{
    public async Task CarryOut(NodeOrder order)
    {
        if (order.Breaker is { } breaker)
        {
            await (breaker.Isolate ? Breakers.Isolate(breaker.Name) : Breakers.Close(breaker.Name));
            LogBreaker(breaker.Name, breaker.Isolate ? "isolated" : "closed", order.By);
        }

        if (order.LogLevel is { } change)
        {
            levels.Set(change.Category, change.Level is null ? null : Enum.Parse<LogLevel>(change.Level));
            LogLevelSet(change.Category, change.Level ?? "as configured", order.By);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Breaker {Breaker} is {Standing}, by operator {Operator}")]
    private partial void LogBreaker(string breaker, string standing, string @operator);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Log level of {Category} is {Level}, by operator {Operator}")]
    private partial void LogLevelSet(string category, string level, string @operator);
}

using Spectre.Console;

namespace DoctorForU.CommandLine;

/// <summary>A bar for each thing that is done.</summary>
internal static class Bars
{
    /// <param name="work">Tells what is being done, how far it is, and of how much.</param>
    public static Task<T> Show<T>(Func<Action<string, long, long>, Task<T>> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return work((what, done, of) =>
            {
                if (!bars.TryGetValue(what, out var bar))
                    bars.Add(what, bar = context.AddTask(Markup.Escape(what)));
                (bar.MaxValue, bar.Value) = (Math.Max(of, 1), of == 0 ? 1 : done);
            });
        });
}

namespace DoctorForU.ApiGateway.Running;

/// <summary>Waiting within bounds for what comes by itself.</summary>
internal static class Patience
{
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static Task Until(Func<bool> condition) => Until(() => Task.FromResult(condition()));

    public static async Task Until(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Bound, "What the test waits for did not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public static Task<T> OrFail<T>(this Task<T> task) => task.WaitAsync(Bound, TimeProvider.System);

    public static Task OrFail(this Task task) => task.WaitAsync(Bound, TimeProvider.System);
}

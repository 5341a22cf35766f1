namespace DoctorForU.Emergency;

/// <summary>One attempt at the national API, with its time-out. What goes wrong upstream is a value.</summary>
internal static class NationalCall
{
    /// <param name="reader">Takes the rows of a reply; made when it has come.</param>
    public static async Task<NationalReply> Ask(
        this INationalApi api, NationalQuestion question, Func<IRowReader> reader, TimeSpan timeout, TimeProvider clock, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var answer = await api.Get(question, patience.Token);
            return NationalReply.Read(answer.Status, answer.Body, reader());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(UpstreamFailure.Timeout, null);
        }
        catch (HttpRequestException problem)
        {
            return new(UpstreamFailure.Connection(problem.HttpRequestError.ToString()), null);
        }
    }
}

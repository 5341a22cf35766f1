using System.Threading.Channels;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>Writes the audit. Nothing is answered before its line is on disk; lines that come together are written together.</summary>
internal sealed partial class AuditLog(Database database, KeyStore keys, TimeProvider time, ILogger<AuditLog> logger) : BackgroundService
{
    private const int Waiting = 10_000;
    private const int Together = 500;
    private const int Attempts = 3;

    private readonly Channel<Pending> pending = Channel.CreateBounded<Pending>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>Completes when the line is durable, and fails when it could not be written: what it is about must not happen then.</summary>
    public async Task Write(AuditEntry entry, CancellationToken cancel)
    {
        var line = new Pending(entry, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await pending.Writer.WriteAsync(line, cancel);
        await line.Written.Task.WaitAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Pending>(Together);
        while (await pending.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < Together && pending.Reader.TryRead(out var next))
                batch.Add(next);
            await Write(batch);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // The server has stopped taking requests by now; what waits is still written.
        pending.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    private async Task Write(List<Pending> batch)
    {
        try
        {
            await Append(batch);
            batch.ForEach(line => line.Written.TrySetResult());
        }
        catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
        {
            LogFailed(batch.Count, failure);
            batch.ForEach(line => line.Written.TrySetException(failure));
        }
    }

    private async Task Append(List<Pending> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAppend(batch);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process of the same database wrote meanwhile: hang the lines on what is last now.
            }
        }
    }

    private async Task TryAppend(List<Pending> batch)
    {
        await using var records = database.Open();
        var head = await records.AuditHeads.SingleOrDefaultAsync();
        var (sequence, chain) = head is null ? (0L, AuditChain.Start) : (head.Sequence, head.Chain);
        var key = keys.Ring.Audit;
        foreach (var line in batch)
        {
            var next = AuditChain.Next(++sequence, chain, WholeMilliseconds(), line.Entry, key);
            records.AuditLines.Add(next);
            chain = next.Chain;
        }

        var seal = AuditChain.SealHead(sequence, chain, key);
        if (head is null)
            records.AuditHeads.Add(new() { Sequence = sequence, Chain = chain, Seal = seal });
        else
            (head.Sequence, head.Chain, head.Seal) = (sequence, chain, seal);
        await records.SaveChangesAsync();
    }

    private DateTimeOffset WholeMilliseconds() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private sealed record Pending(AuditEntry Entry, TaskCompletionSource Written);

    [LoggerMessage(LogLevel.Error, "{Lines} audit lines could not be written; what they are about is refused")]
    private partial void LogFailed(int lines, Exception failure);
}

using System.Security.Cryptography;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>What a check of the audit found.</summary>
/// <param name="Lines">How many lines hang together from the first on.</param>
/// <param name="Head">Hash of the last of them, in hexadecimal. Whoever keeps it can tell later that nothing before it was exchanged.</param>
/// <param name="Fault">What is wrong with the line after those, or with the end; null when nothing is.</param>
internal sealed record AuditFinding(long Lines, string Head, string? Fault);

/// <summary>Reads the whole audit and checks that no line was edited, removed, added or moved.</summary>
internal sealed class AuditVerifier(Database database, KeyStore keys)
{
    /// <param name="known">A line and its hash of an earlier check, as sequence:hash; it must still be there.</param>
    public async Task<AuditFinding> Verify(string? known, CancellationToken cancel)
    {
        await using var records = database.Open();
        var head = await records.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        var walk = new Walk(keys.Ring.Audit, known);
        await foreach (var line in records.AuditLines.AsNoTracking().OrderBy(line => line.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Lines after the head that was read are still being written.
            if (head is null || line.Sequence > head.Sequence || !walk.Accepts(line))
                break;
        }

        return walk.Finish(head, await records.AuditLines.AnyAsync(cancel));
    }

    private sealed class Walk(byte[] key, string? known)
    {
        private byte[] chain = AuditChain.Start;
        private long lines;
        private string? fault;
        private bool knownMet;

        public bool Accepts(AuditLine line)
        {
            if (line.Sequence != lines + 1)
                fault = $"line {lines + 1} is missing";
            else if (!CryptographicOperations.FixedTimeEquals(line.Chain, AuditChain.HashOf(line, chain, key)))
                fault = $"line {line.Sequence} is not as it was written";
            if (fault is not null)
                return false;

            (lines, chain) = (line.Sequence, line.Chain);
            knownMet |= known is not null && string.Equals(known, $"{lines}:{Convert.ToHexStringLower(chain)}", StringComparison.OrdinalIgnoreCase);
            return true;
        }

        public AuditFinding Finish(AuditHead? head, bool any)
        {
            fault ??= (head, any) switch
            {
                (null, true) => "the end is not sealed",
                (null, false) => null,
                ({ } sealedHead, _) => FaultOf(sealedHead),
            };
            if (known is not null && !knownMet)
                fault ??= "the line of the earlier check is not there";
            return new(lines, Convert.ToHexStringLower(chain), fault);
        }

        private string? FaultOf(AuditHead head)
        {
            if (!CryptographicOperations.FixedTimeEquals(head.Seal, AuditChain.SealHead(head.Sequence, head.Chain, key)))
                return "the seal of the end is not as it was written";
            if (head.Sequence != lines)
                return $"line {lines + 1} is missing";
            return CryptographicOperations.FixedTimeEquals(head.Chain, chain) ? null : "the end is not the line that was sealed";
        }
    }
}

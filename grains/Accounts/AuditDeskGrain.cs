using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>Reads the trail for operators, and adds to it what they have done.</summary>
[GrainType("accounts.audit-desk"), StatelessWorker]
internal sealed class AuditDeskGrain(IAccountAudit audit) : Grain, IAuditDeskGrain
{
    public async Task<AuditPage?> List(Caller caller, string? name, int skip, int take) =>
        caller.Role == AccountRole.Operator ? await audit.Read(name, skip, take, CancellationToken.None) : null;

    public Task Ordered(Caller caller, string name) =>
        caller.Role == AccountRole.Operator ? audit.Record(new(name, UserId: null, ById: caller.UserId)) : Task.CompletedTask;
}

using DoctorForU.Records;

namespace DoctorForU.ApiGateway.Records;

/// <summary>What a refusal of records is over HTTP.</summary>
internal static class RecordsProblems
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(15);

    public static IResult Of(RecordsOutcome outcome) => outcome switch
    {
        RecordsOutcome.NotYours => Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden", "Records are for patients, and their own alone."),
        RecordsOutcome.ConsentMissing => Problems.Of(StatusCodes.Status409Conflict, "records.consent-missing", "Consent comes first."),
        RecordsOutcome.NotBound => Problems.Of(StatusCodes.Status409Conflict, "records.not-bound", "Prove who you are first."),
        RecordsOutcome.AlreadyBound => Problems.Of(StatusCodes.Status409Conflict, "records.already-bound", "This account is bound to a person."),
        RecordsOutcome.BoundElsewhere => Problems.Of(StatusCodes.Status409Conflict, "records.bound-elsewhere", "This person is bound to another account, whose owner is told."),
        RecordsOutcome.CodeRefused => Problems.Of(StatusCodes.Status400BadRequest, "records.code-refused", "The code does not fit, is used, or came too late."),
        RecordsOutcome.Throttled => Problems.Of(StatusCodes.Status429TooManyRequests, "records.throttled", "Too many tries; wait an hour."),
        RecordsOutcome.Invalid => Problems.InvalidBody(new Dictionary<string, string[]> { ["residentNumber"] = ["residentNumber.format"] }),
        RecordsOutcome.Unknown => Problems.Of(StatusCodes.Status404NotFound, "records.unknown", "There is no such record."),
        RecordsOutcome.Away => new RetryLater("records.away", "The record server does not answer. Nothing is shown rather than something old.", ComeBackAfter),
        RecordsOutcome.Refused => new RetryLater("records.refused", "The record server does not take DoctorForU's word at the moment.", ComeBackAfter),
        _ => throw new InvalidOperationException($"{outcome} is no refusal."),
    };
}

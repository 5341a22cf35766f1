namespace DoctorForU.Storage.Backup;

internal enum BackupFailure
{
    /// <summary>What is to be copied or restored is not there.</summary>
    NotThere,

    /// <summary>Something is where the copy is to go; it is left as it is.</summary>
    Occupied,

    /// <summary>The copy is not what was copied.</summary>
    Damaged,
}

/// <summary>A backup was not made, or not restored: the message says of what and why. What was there before is as it was.</summary>
internal sealed class BackupException : Exception
{
    public BackupException(BackupFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    public BackupFailure Failure { get; }
}

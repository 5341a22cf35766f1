namespace DoctorForU.Storage;

/// <summary>A store cannot be had, or not as it is: the message names the file or database and says what is wrong with it. Nothing in it was changed.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

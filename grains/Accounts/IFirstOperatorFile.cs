namespace DoctorForU.Accounts;

/// <summary>The file with the code that makes the first operator.</summary>
public interface IFirstOperatorFile
{
    bool Exists { get; }

    /// <summary>Writes the code, readable by the owner of the process alone.</summary>
    Task Write(string code);

    void Delete();
}

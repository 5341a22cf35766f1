namespace DoctorForU.Emergency;

/// <summary>One call to the national API, without retries. Implemented over HTTP by the silo.</summary>
public interface INationalApi
{
    /// <summary>Asks for a page of an operation.</summary>
    /// <returns>Status and body as they came.</returns>
    /// <exception cref="HttpRequestException">No answer: connection refused, reset, or the body broke off.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    Task<NationalAnswer> Get(NationalQuestion question, CancellationToken cancel);
}

/// <summary>What is asked of the national API.</summary>
/// <param name="Path">Path of the operation below the base address.</param>
/// <param name="Rows">Rows of a page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Filter">A parameter of the operation, when it has to have one.</param>
public sealed record NationalQuestion(string Path, int Rows, int Page = 1, (string Name, string Value)? Filter = null);

/// <summary>What came back: HTTP status and body.</summary>
public readonly record struct NationalAnswer(int Status, ReadOnlyMemory<byte> Body);

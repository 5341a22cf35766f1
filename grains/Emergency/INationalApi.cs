namespace DoctorForU.Emergency;

/// <summary>One call to the national API, without retries. Implemented over HTTP by the silo.</summary>
public interface INationalApi
{
    /// <summary>Asks for a page of an operation.</summary>
    /// <param name="path">Path of the operation below the base address.</param>
    /// <param name="rows">Rows to ask for.</param>
    /// <returns>Status and body as they came.</returns>
    /// <exception cref="HttpRequestException">No answer: connection refused, reset, or the body broke off.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    Task<NationalAnswer> Get(string path, int rows, CancellationToken cancel);
}

/// <summary>What came back: HTTP status and body.</summary>
public readonly record struct NationalAnswer(int Status, ReadOnlyMemory<byte> Body);

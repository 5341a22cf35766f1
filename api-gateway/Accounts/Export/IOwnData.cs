using System.Text;

namespace DoctorForU.ApiGateway.Accounts.Export;

/// <summary>What a feature keeps of a person, as files. Registered by the feature; everything that is deleted with the account belongs here too.</summary>
internal interface IOwnData
{
    IAsyncEnumerable<OwnFile> Of(SignedIn me);
}

/// <param name="Name">Inside the archive.</param>
internal sealed record OwnFile(string Name, byte[] Content)
{
    public static OwnFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

namespace DoctorForU.Accounts;

/// <summary>A mail in the pickup folder, as the development page shows it; a JSON file.</summary>
public sealed record PickedUpMail(string Id, string To, string Subject, string Text, string Html, DateTimeOffset SentAt)
{
    public const string Extension = ".json";
}

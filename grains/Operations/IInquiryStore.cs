namespace DoctorForU.Operations;

/// <summary>Keeps inquiries. Implemented over the side store by the silo; what it is told to write is decided already.</summary>
internal interface IInquiryStore
{
    Task<Inquiry?> Find(string userId, string id, CancellationToken cancel);

    /// <summary>An id that is there stays as it is.</summary>
    Task Add(Inquiry inquiry, CancellationToken cancel);

    Task Answer(Inquiry answered, string answeredBy, CancellationToken cancel);

    Task MarkRead(string userId, CancellationToken cancel);

    Task<bool> Remove(string userId, string id, CancellationToken cancel);

    Task Clear(string userId, CancellationToken cancel);

    Task<int> Open(string userId, CancellationToken cancel);

    Task<InquiriesFound> OfUser(string userId, int skip, int take, CancellationToken cancel);

    Task<InquiriesFound> OfAll(bool answered, int skip, int take, CancellationToken cancel);
}

internal sealed record InquiriesFound(IReadOnlyList<Inquiry> Items, int Total, int Unread);

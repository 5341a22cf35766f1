using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>The directory as of one version: both indexes, and what the feed said of itself.</summary>
internal sealed record DirectorySnapshot(HospitalIndex Hospitals, HospitalIndex Pharmacies, DirectoryStatus? Status)
{
    public static DirectorySnapshot Empty { get; } = new(HospitalIndex.Empty, HospitalIndex.Empty, null);

    /// <summary>Whether what is not found does not exist, rather than not yet.</summary>
    public bool IsComplete => Status?.State == DirectoryState.Complete;

    /// <summary>A hospital, clinic or pharmacy; null when it is not in the directory.</summary>
    public DirectoryEntry? Find(string hpid) => Hospitals.Find(hpid) ?? Pharmacies.Find(hpid);

    /// <summary>Whether there certainly is no such hospital; a directory that has not come yet cannot know.</summary>
    public bool Lacks(string hpid) => IsComplete && Hospitals.Find(hpid) is null;
}

/// <summary>The directory that this gateway serves. A reader takes <see cref="Now"/> once and keeps it; nobody waits while it is swapped.</summary>
internal sealed class ServedDirectory
{
    private volatile DirectorySnapshot now = DirectorySnapshot.Empty;

    public DirectorySnapshot Now => now;

    public void Swap(IReadOnlyList<DirectoryEntry> entries, DirectoryStatus status)
    {
        var (pharmacies, hospitals) = (entries.Where(IsPharmacy), entries.Where(entry => !IsPharmacy(entry)));
        now = new DirectorySnapshot(HospitalIndex.Build(hospitals), HospitalIndex.Build(pharmacies), status);
    }

    /// <summary>The entries are as they were; the feed fares otherwise.</summary>
    public void Note(DirectoryStatus status) => now = now with { Status = status };

    private static bool IsPharmacy(DirectoryEntry entry) => entry.Kind == HospitalKind.Pharmacy;
}

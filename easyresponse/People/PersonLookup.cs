using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.People;

/// <summary>Finds people by resident number, through the blind index.</summary>
internal sealed class PersonLookup(KeyStore keys)
{
    // Compiled for one provider's model, so each server has its own.
    private readonly Func<RecordsContext, byte[], Task<Person?>> byIndex = EF.CompileAsyncQuery(
        (RecordsContext records, byte[] index) => records.People.AsNoTracking().FirstOrDefault(person => person.NumberIndex == index));

    /// <summary>
    /// While keys are being rotated a row is indexed by the new key or still by the one before. A row may move between two looks,
    /// so the new one is looked at again last.
    /// </summary>
    public async Task<Person?> Find(RecordsContext records, ResidentNumber number)
    {
        var ring = keys.Ring;
        var person = await byIndex(records, Vault.Index(number, ring.Current));
        if (person is not null || ring.Pairs.Length == 1)
            return person;

        foreach (var pair in ring.Pairs.Reverse().Skip(1).Append(ring.Current))
        {
            if (await byIndex(records, Vault.Index(number, pair)) is { } found)
                return found;
        }

        return null;
    }
}

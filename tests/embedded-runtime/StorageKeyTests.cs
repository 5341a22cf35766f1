using DoctorForU.EmbeddedRuntime.State;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>
/// The figures were computed by Orleans' own AdoGrainKey and StableHash with System.IO.Hashing: rows written here are found by its ADO.NET storage.
/// </summary>
public sealed class StorageKeyTests
{
    [Theory]
    [InlineData("seoul", 1130468360, 0, 0, "seoul")]
    [InlineData("서울/내과", 317633616, 0, 0, "서울/내과")]
    [InlineData("A1100017", 697189517, 0, 2702180375, null)]
    [InlineData("cafe", 1265775606, 0, 51966, null)]
    [InlineData("7+north/south", 1947812082, 0, 7, "north/south")]
    [InlineData("FFFFFFFFFFFFFFFF", -641301823, 0, -1, null)]
    [InlineData("0123456789abcdef0123456789abcdef", 226093389, -3607513408948976281, -1167088121787636991, null)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF+day", -210309899, -3607513408948976281, -1167088121787636991, "day")]
    public void A_grain_is_stored_under_the_key_that_Orleans_gives_it(string key, int idHash, long n0, long n1, string? extension)
    {
        var stored = StorageKey.Of("erroom", GrainId.Create("anything", key));

        Assert.Equal(new StorageKey(idHash, n0, n1, 1742338084, "erroom", extension), stored);
    }
}

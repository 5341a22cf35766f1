namespace DoctorForU.Conformance.Tests.State;

/// <summary>What a key reads as decides in which columns ADO.NET storage puts it (AdoNetGrainStorage.GrainIdAndExtensionAsString).</summary>
public sealed class StorageKeyTests
{
    // Orleans.Core.Abstractions/IDs/GrainIdKeyExtensions.cs, TryGetGuidKey.
    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", "01234567-89ab-cdef-0123-456789abcdef", null)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF+day", "01234567-89ab-cdef-0123-456789abcdef", "day")]
    public void A_key_of_32_hexadecimal_digits_is_a_guid(string key, string expected, string? extension)
    {
        Assert.True(GrainId.Create("type", key).TryGetGuidKey(out var read, out var readExtension));
        Assert.Equal(Guid.Parse(expected), read);
        Assert.Equal(extension, readExtension);
    }

    // TryGetIntegerKey: hexadecimal without a sign.
    [Theory]
    [InlineData("A1", 0xA1, null)]
    [InlineData("cafe", 0xcafe, null)]
    [InlineData("20261122", 0x20261122, null)]
    [InlineData("FFFFFFFFFFFFFFFF", -1, null)]
    [InlineData("7+north/south", 7, "north/south")]
    public void A_key_of_up_to_16_hexadecimal_digits_is_an_integer(string key, long number, string? extension)
    {
        var id = GrainId.Create("type", key);

        Assert.False(id.TryGetGuidKey(out _, out _));
        Assert.True(id.TryGetIntegerKey(out var read, out var readExtension));
        Assert.Equal(number, read);
        Assert.Equal(extension, readExtension);
    }

    [Theory]
    [InlineData("A1100017")]
    [InlineData("C1100004")]
    public void A_hospital_id_that_happens_to_be_hexadecimal_is_an_integer_key(string hpid)
    {
        Assert.True(GrainId.Create("erroom", hpid).TryGetIntegerKey(out _, out _));
    }

    [Theory]
    [InlineData("seoul")]
    [InlineData("12345678901234567")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("A1/내과/20261122T0900")]
    [InlineData("-1")]
    public void Other_keys_are_strings(string key)
    {
        var id = GrainId.Create("type", key);

        Assert.False(id.TryGetGuidKey(out _, out _));
        Assert.False(id.TryGetIntegerKey(out _, out _));
    }

    // Orleans.Core.Abstractions/IDs/StableHash.cs: xxHash32 with seed 0, whose canonical (big-endian) bytes are read as a little-endian number. The vectors were computed by that file itself.
    [Theory]
    [InlineData("", 0x055DCC02u)]
    [InlineData("a", 0x56740D55u)]
    [InlineData("abc", 0xFF53D132u)]
    [InlineData("0123456789abcdef", 0x695BC4C2u)]
    [InlineData("Nobody inspects the spammish repetition", 0x2F3B29E2u)]
    public void The_hash_of_keys_is_xxHash32_back_to_front(string text, uint hash)
    {
        Assert.Equal(hash, StableHash.ComputeHash(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    // AttributeGrainTypeProvider and GrainTypeResolver: the attribute, else the class's name in lower case without its suffix.
    [Fact]
    public void An_identity_is_written_as_type_and_key()
    {
        var id = GrainId.Create("erroom", "A1/x");

        Assert.Equal("erroom/A1/x", id.ToString());
    }
}

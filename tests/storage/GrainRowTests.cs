using System.Text;

namespace DoctorForU.Storage.Tests;

/// <summary>The vectors of docs/storage.md: both builds find and read each other's rows by them.</summary>
public sealed class GrainRowTests
{
    private sealed record Sample(string Name, int Beds, DateTimeOffset At, string? Note);

    private static readonly Sample s_sample = new("서울 <A>", -4, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), null);

    private const string Written = """{"name":"서울 \u003CA\u003E","beds":-4,"at":"2026-11-24T09:00:00+09:00","note":null}""";

    [Theory]
    [InlineData("", 0x055DCC02)]
    [InlineData("a", 0x56740D55)]
    [InlineData("erroom", 1742338084)]
    [InlineData("0123456789abcdef", 0x695BC4C2)]
    [InlineData("Nobody inspects the spammish repetition", 0x2F3B29E2)]
    public void The_hash_of_a_row_is_as_published(string text, int hash)
    {
        Assert.Equal(hash, RowHash.Of(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_state_is_written_as_published()
    {
        Assert.Equal(Written, Encoding.UTF8.GetString(GrainStateJson.Write(s_sample)));
    }

    // By the escaping serialiser of before.
    [Theory]
    [InlineData(Written)]
    [InlineData("""{"Name":"\uC11C\uC6B8 \u003CA\u003E","Beds":-4,"At":"2026-11-24T09:00:00+09:00"}""")]
    public void A_state_is_read_whoever_wrote_it(string payload)
    {
        Assert.Equal(s_sample, GrainStateJson.Read<Sample>(Encoding.UTF8.GetBytes(payload)));
    }
}

using Microsoft.Extensions.Primitives;

namespace DoctorForU.ApiGateway.Http;

public sealed class EntityTagTests
{
    [Theory]
    [InlineData("W/\"a\"")]
    [InlineData("\"a\"")]
    [InlineData("*")]
    [InlineData("\"x\", W/\"a\"")]
    [InlineData("W/\"x,y\" , \"a\",")]
    public void A_reader_that_names_the_tag_has_it(string ifNoneMatch) => Assert.True(EntityTag.IsNamedIn(ifNoneMatch, "W/\"a\""));

    [Theory]
    [InlineData("")]
    [InlineData("\"b\"")]
    [InlineData("a")]
    [InlineData("W/\"A\"")]
    [InlineData("\"x,a,y\"")]
    [InlineData("\"a")]
    public void A_reader_that_names_another_does_not(string ifNoneMatch) => Assert.False(EntityTag.IsNamedIn(ifNoneMatch, "W/\"a\""));

    [Fact]
    public void A_list_may_be_spread_over_several_headers()
    {
        Assert.True(EntityTag.IsNamedIn(new StringValues(["\"x\"", "\"a\""]), "W/\"a\""));
        Assert.False(EntityTag.IsNamedIn(StringValues.Empty, "W/\"a\""));
    }

    [Fact]
    public void Equal_content_has_equal_tags()
    {
        Assert.Equal(EntityTag.Of("one"u8), EntityTag.Of("one"u8));
        Assert.NotEqual(EntityTag.Of("one"u8), EntityTag.Of("two"u8));
        Assert.Matches("^W/\"[0-9a-f]{24}\"$", EntityTag.Of("one"u8));
    }
}

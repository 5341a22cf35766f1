namespace DoctorForU.Browser.Accounts;

public sealed class AccountPagesTests(LiveSystem system)
{
    private static readonly string[] Open = ["/login", "/signup", "/reset-password", "/reset-password#token=none", "/invitation#token=none", "/first-operator"];
    private static readonly string[] Own = ["/my/profile", "/my/security", "/my/close"];

    // Each page in both languages, both widths and both colour schemes: the two are as unlike as they can be.
    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task Every_page_of_accounts_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.Open("/login", width, language, context => context.ColorScheme = colours);
        foreach (var path in Open)
        {
            await visit.IsInOrder(path);
        }

        await using var member = await system.OpenAs(await system.Member(), "/my/profile", width, language, colours);
        foreach (var path in Own)
        {
            await member.IsInOrder(path);
        }

        Assert.Empty(visit.Complaints.Concat(member.Complaints));
    }
}

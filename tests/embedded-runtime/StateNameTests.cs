using DoctorForU.EmbeddedRuntime.Activations;

namespace DoctorForU.EmbeddedRuntime.Tests;

public sealed class StateNameTests
{
    [Fact]
    public void A_state_name_that_two_grain_classes_share_is_refused_by_name()
    {
        var failure = Assert.Throws<OrleansConfigurationException>(() => StateNames.Check([("user", "UserGrain"), ("login", "LoginGrain"), ("user", "MailGrain")]));

        Assert.Contains("\"user\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("UserGrain, MailGrain", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_state_names_are_fine()
    {
        StateNames.Check([("user", "UserGrain"), ("login", "LoginGrain")]);
    }
}

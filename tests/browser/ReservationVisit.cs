namespace DoctorForU.Browser;

/// <summary>What people do on the pages of reservations.</summary>
internal static class ReservationVisit
{
    extension(Visit visit)
    {
        public ILocator Free => visit.Page.Locator("[data-testid=slot][data-state=free]");

        public ILocator Slot(string? slot) => visit.Page.Locator($"[data-testid=slot][data-slot='{slot}']");

        public ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        public ILocator Count(string stage) => visit.Page.Locator($"[data-testid=counts] [data-stage={stage}] dd");

        /// <summary>Goes to the month after the one that is shown first and chooses one of the days on which something is free.</summary>
        public async Task ChooseDay(int number)
        {
            // The page itself turns the month when nothing is left of it.
            await Assertions.Expect(visit.Page.Locator("[data-testid=month] [data-mark=free]").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await visit.Button("다음 달").ClickAsync(new() { Timeout = 20_000 });
            await visit.Page.Locator("[data-testid=month] [data-mark=free]").Nth(number).ClickAsync(new() { Timeout = 20_000 });
            await Assertions.Expect(visit.Free.First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }
    }
}

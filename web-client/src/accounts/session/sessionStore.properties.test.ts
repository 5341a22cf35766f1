// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeAccounts } from '../../test/fakeAccounts';
import { FakeTabs } from '../../test/fakeTabs';
import { SessionStore } from './sessionStore';

const TabCount = 3;
const SomeTime = Date.parse('2026-06-28T09:00:00+09:00');

interface Moment {
  /** What the network does to the next answer. */
  lose: FakeAccounts['lose'];
  refuses: boolean;
  /** Which tabs need a token at that moment, each as often as it is named. */
  asking: number[];
  /** A tab that is loaded anew while the others ask. */
  reloaded: number | undefined;
}

const moment: fc.Arbitrary<Moment> = fc.record({
  lose: fc.constantFrom('nothing', 'nothing', 'answer', 'answer and cookie'),
  refuses: fc.boolean(),
  asking: fc.array(fc.nat(TabCount - 1), { maxLength: 8 }),
  reloaded: fc.option(fc.nat(TabCount - 1), { nil: undefined }),
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('Whatever tabs ask at once, whatever answers get lost, no spent cookie is shown and nobody is logged out', async () => {
  vi.useFakeTimers();
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 12 }), async (moments) => {
      localStorage.clear();
      const server = new FakeAccounts(() => SomeTime);
      const browser = new FakeTabs();
      vi.stubGlobal('fetch', server.fetch);
      const open = () => new SessionStore(browser.open(), () => SomeTime);
      const tabs = Array.from({ length: TabCount }, open);
      await Promise.all(tabs.map((tab) => tab.start()));
      await tabs[0]?.logIn('minsu01', 'a good password', 'key');

      for (const { lose, refuses, asking, reloaded } of moments) {
        server.lose = lose;
        if (refuses) server.refuseTokens();
        const asked = asking.map((index) => askAnew(tabs[index]));
        if (reloaded !== undefined) {
          const tab = open();
          tabs[reloaded] = tab;
          void tab.start();
        }
        await Promise.allSettled(asked);
        await vi.advanceTimersByTimeAsync(3_000);
      }

      server.lose = 'nothing';
      const tokens = await Promise.all(tabs.map((tab) => tab.token()));
      expect(server.isLive).toBe(true);
      expect(tokens).not.toContain(undefined);
    }),
    { numRuns: 100 },
  );
});

/** As a request does that was refused. */
async function askAnew(tab: SessionStore | undefined): Promise<void> {
  const token = await tab?.token();
  if (token !== undefined) await tab?.renew(token);
}

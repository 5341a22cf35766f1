// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeTokensFrom } from '../../api/access';
import { getOwn } from '../../api/getOwn';
import { FakeAccounts, Minsu, TokenLife } from '../../test/fakeAccounts';
import { FakeTabs } from '../../test/fakeTabs';
import { SessionStore } from './sessionStore';

let now: number;
let server: FakeAccounts;
let tabs: FakeTabs;

beforeEach(() => {
  localStorage.clear();
  now = Date.parse('2026-06-28T09:00:00+09:00');
  server = new FakeAccounts(() => now);
  tabs = new FakeTabs();
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(() => vi.unstubAllGlobals());

async function openTab(): Promise<SessionStore> {
  const store = new SessionStore(tabs.open(), () => now);
  takeTokensFrom(store);
  await store.start();
  return store;
}

async function openLoggedIn(): Promise<SessionStore> {
  const store = await openTab();
  await store.logIn('minsu01', 'a good password', 'key');
  return store;
}

const refreshes = () => server.asked('/api/auth/refresh').length;

describe('A device on which nobody logged in', () => {
  test('does not ask the server', async () => {
    const store = await openTab();

    expect(store.current()).toEqual({ status: 'out', ended: false });
    expect(server.requests).toEqual([]);
  });
});

describe('A login', () => {
  test('lasts over a reload, by the cookie alone', async () => {
    await openLoggedIn();

    const reloaded = await openTab();

    expect(reloaded.current()).toMatchObject({ status: 'in', session: { user: Minsu } });
    expect(JSON.stringify(localStorage)).not.toContain('token');
  });

  test('is taken over by the other tabs, and so is a logout', async () => {
    const other = await openTab();
    const store = await openLoggedIn();
    expect(other.current().status).toBe('in');

    await store.logOut({ everywhere: false });

    expect(other.current()).toEqual({ status: 'out', ended: false });
    expect(server.isLive).toBe(false);
  });

  test('is asked for again until the server can be reached', async () => {
    vi.useFakeTimers();
    await openLoggedIn();
    server.lose = 'answer and cookie';

    const opening = openTab();
    await vi.advanceTimersByTimeAsync(2_000);

    expect((await opening).current().status).toBe('in');
    vi.useRealTimers();
  });
});

describe('A token', () => {
  test('that is about to end is renewed once for many callers', async () => {
    await openLoggedIn();
    now += TokenLife - 10_000;

    await Promise.all(Array.from({ length: 20 }, () => getOwn('/api/me')));

    expect(refreshes()).toBe(1);
  });

  test('is renewed once for many tabs', async () => {
    const others = await Promise.all([openTab(), openTab(), openTab()]);
    const store = await openLoggedIn();
    now += TokenLife;

    const tokens = await Promise.all([store, ...others].map((tab) => tab.token()));

    expect(new Set(tokens).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  test('that the server refuses is renewed, and the request sent again, once', async () => {
    await openLoggedIn();
    server.refuseTokens();

    await expect(getOwn('/api/me')).resolves.toEqual({ token: `token 2 of ${Minsu.id}` });

    expect(server.asked('/api/me')).toHaveLength(2);
    expect(refreshes()).toBe(1);
  });

  test('lives as long as the server says, though the clock of the device is wrong', async () => {
    const wrong = new SessionStore(tabs.open(), () => now + 24 * 60 * 60_000);
    await wrong.logIn('minsu01', 'a good password', 'key');

    await wrong.token();

    expect(refreshes()).toBe(0);
  });
});

describe('A session that was ended elsewhere', () => {
  test('is over here as soon as the server says so, in every tab', async () => {
    const other = await openTab();
    await openLoggedIn();
    server.endSession();

    await expect(getOwn('/api/me')).rejects.toMatchObject({ status: 401 });

    expect(other.current()).toEqual({ status: 'out', ended: true });
    expect((await openTab()).current()).toEqual({ status: 'out', ended: false });
  });

  test('gives nobody else\'s token to a request that was begun before', async () => {
    const store = await openLoggedIn();
    const begun = await store.token();
    server.user = { ...Minsu, id: 'u_2' };
    server.refuseTokens();

    expect(await store.renew(begun ?? '')).toBeUndefined();

    expect(store.current()).toMatchObject({ session: { user: { id: 'u_2' } } });
  });
});

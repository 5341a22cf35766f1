// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Route, Routes } from 'react-router';
import { SessionStore } from '../../accounts/session/sessionStore';
import { takeTokensFrom } from '../../api/access';
import { FakeAccounts, Minsu } from '../../test/fakeAccounts';
import { FakeTabs } from '../../test/fakeTabs';
import { nodeOf } from '../../test/nodes';
import { renderPage } from '../../test/renderPage';
import OpsArea from './OpsArea';

let accounts: FakeAccounts;
let asked: string[];
let dashboard: string | null;

beforeEach(() => {
  localStorage.clear();
  accounts = new FakeAccounts(Date.now);
  asked = [];
  dashboard = null;
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (!path.startsWith('/api/ops/')) return accounts.fetch(path, init);
    asked.push(path);
    return Promise.resolve(
      Response.json(path === '/api/ops/nodes' ? { items: [nodeOf({ breakers: [{ name: 'mail', state: 'open' }] })], total: 1, dashboard } : { waiting: 3, sent: 10, givenUp: 0, failing: null, items: [], total: 3 }),
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  takeTokensFrom({ token: () => Promise.resolve(undefined), renew: () => Promise.resolve(undefined) });
});

async function openAs(role: 'patient' | 'operator') {
  accounts.user = { ...Minsu, role };
  const session = new SessionStore(new FakeTabs().open());
  await session.start();
  await session.logIn('minsu01', 'a good password', 'once');
  renderPage(
    <Routes>
      <Route path="/ops/*" element={<OpsArea />} />
    </Routes>,
    { path: '/ops', session },
  );
}

test('Nobody but operators sees the console, and nothing is asked for them', async () => {
  await openAs('patient');

  expect(screen.getByText('운영자만 볼 수 있는 쪽입니다.')).toBeVisible();
  expect(asked).toEqual([]);
});

test('An operator sees each server with what is worst about it, and the mail', async () => {
  await openAs('operator');

  const nodes = await screen.findByTestId('nodes');
  expect(nodes).toHaveTextContent('host-42-a1b2');
  expect(nodes).toHaveTextContent('512 MB (힙 128 MB)');
  expect(nodes).toHaveTextContent('mail 끊김');
  expect(await screen.findByTestId('mail-outbox')).toHaveTextContent('기다리는 메일3');
});

test('On a cluster the way to the dashboard of Orleans lets this browser in first', async () => {
  dashboard = '/ops/orleans/';
  const went = vi.fn();
  vi.stubGlobal('location', { assign: went });
  await openAs('operator');

  await userEvent.click(await screen.findByRole('button', { name: 'Orleans 대시보드 열기' }));
  await vi.waitFor(() => expect(went).toHaveBeenCalledExactlyOnceWith('/ops/orleans/'));
  expect(asked).toContain('/api/ops/dashboard');
});

test('Embedded there is no dashboard but the console', async () => {
  await openAs('operator');

  await screen.findByTestId('nodes');
  expect(screen.queryByText('Orleans 대시보드')).toBeNull();
});

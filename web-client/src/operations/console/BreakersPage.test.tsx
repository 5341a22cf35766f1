// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpsNode } from '../../api/types';
import { nodeOf } from '../../test/nodes';
import { renderPage } from '../../test/renderPage';
import { BreakersPage } from './BreakersPage';

let nodes: OpsNode[];
let ordered: { path: string; body: unknown }[];
let isAway: boolean;

beforeEach(() => {
  nodes = [nodeOf({ breakers: [{ name: 'mail', state: 'closed' }, { name: 'storage', state: 'closed' }] })];
  ordered = [];
  isAway = false;
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (isAway) return Promise.reject(new TypeError('network'));
    if (init.method !== 'POST') return Promise.resolve(Response.json({ items: nodes, total: nodes.length }));
    ordered.push({ path, body: JSON.parse(init.body as string) });
    return Promise.resolve(new Response(null, { status: 202 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

const row = async (name: string) => {
  const found = (await screen.findAllByRole('listitem')).find((item) => item.dataset.breaker === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return within(found);
};

test('A breaker is isolated only after it was said what that does, and is under way until its server tells so', async () => {
  renderPage(<BreakersPage />);
  const mail = await row('mail');
  await userEvent.click(mail.getByRole('button', { name: 'mail 끊기' }));
  expect(ordered).toEqual([]);
  expect(mail.getByText(/스스로 이어지지 않습니다/)).toBeVisible();

  await userEvent.click(mail.getByRole('button', { name: '정말 끊기' }));

  expect(ordered).toEqual([{ path: '/api/ops/nodes/host-42-a1b2/breakers/mail', body: { state: 'isolated' } }]);
  expect(await mail.findByText('적용하는 중 (2초쯤)')).toBeVisible();
  expect(mail.getByTestId('breaker-state')).toHaveTextContent('이어짐');
  nodes = [nodeOf({ breakers: [{ name: 'mail', state: 'isolated' }, { name: 'storage', state: 'closed' }] })];
  expect(await mail.findByText('손으로 끊음', undefined, { timeout: 5_000 })).toBeVisible();
  expect(mail.queryByText('적용하는 중 (2초쯤)')).toBeNull();
  expect(mail.getByRole('button', { name: 'mail 잇기' })).toBeVisible();
});

test('Whoever thinks better of it leaves the breaker as it is', async () => {
  renderPage(<BreakersPage />);
  const storage = await row('storage');
  await userEvent.click(storage.getByRole('button', { name: 'storage 끊기' }));

  await userEvent.click(storage.getByRole('button', { name: '그대로 두기' }));

  expect(storage.getByRole('button', { name: 'storage 끊기' })).toBeVisible();
  expect(ordered).toEqual([]);
});

test('A server that falls silent leaves what it said last, and the page says so', async () => {
  renderPage(<BreakersPage />, { language: 'en' });
  await row('mail');
  isAway = true;

  expect(await screen.findByText(/The server does not answer/, undefined, { timeout: 5_000 })).toBeVisible();
  expect(screen.getByText('mail')).toBeVisible();
});

// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpsNode } from '../../api/types';
import { problem } from '../../test/fakeAccounts';
import { nodeOf } from '../../test/nodes';
import { renderPage } from '../../test/renderPage';
import { ConfigurationPage } from './ConfigurationPage';

const Settings = [
  { key: 'Hub:MaxConnections', value: '100', origin: 'shared.json' },
  { key: 'Mail:Password', value: '•••', origin: 'secret file' },
  { key: 'RateLimits:Enabled', value: 'True', origin: 'default' },
];

let nodes: OpsNode[];
let ordered: { path: string; body: unknown }[];

beforeEach(() => {
  nodes = [nodeOf({ logLevels: [{ category: 'Default', level: 'Warning', origin: 'configured' }], configuration: { revision: 'a1', awaitingRestart: ['Mail:Host'], refused: [], settings: Settings } })];
  ordered = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return Promise.resolve(Response.json({ items: nodes, total: nodes.length }));
    const body = JSON.parse(init.body as string) as { category: string };
    if (body.category === '') return Promise.resolve(problem(400, 'body.invalid', { errors: { category: ['category.required'] } }));
    ordered.push({ path, body });
    return Promise.resolve(new Response(null, { status: 202 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

const keys = () => within(screen.getByTestId('settings')).getAllByRole('rowheader').map((header) => header.textContent);

test('Settings are found by name, value or origin, and defaults can be left out', async () => {
  renderPage(<ConfigurationPage />, { language: 'en' });
  await screen.findByTestId('settings');
  expect(keys()).toHaveLength(3);

  await userEvent.click(screen.getByLabelText('Without defaults'));
  expect(keys()).toEqual(['Hub:MaxConnections', 'Mail:Password']);

  await userEvent.type(screen.getByLabelText('Find'), 'secret file');
  expect(keys()).toEqual(['Mail:Password']);
  expect(screen.getByText('1 of 3')).toBeVisible();
});

test('What waits for a restart is named, and servers of unlike revisions are noticed', async () => {
  nodes = [...nodes, nodeOf({ node: 'host-43-c3d4', program: 'silo' })];

  renderPage(<ConfigurationPage />, { language: 'en' });

  expect(await screen.findByText('Mail:Host')).toBeVisible();
  expect(screen.getByText(/different revisions/)).toBeVisible();
});

test('A log level is ordered, shown as on its way, and can be put back once an operator’s holds', async () => {
  renderPage(<ConfigurationPage />, { language: 'en' });
  const level = () => screen.getByLabelText('Log level of Default');
  await screen.findByTestId('log-levels');
  expect(within(level()).queryByText('Back to the configuration')).toBeNull();

  await userEvent.selectOptions(level(), 'Debug');

  expect(ordered).toEqual([{ path: '/api/ops/nodes/host-42-a1b2/log-levels', body: { category: 'Default', level: 'Debug', for: 'node' } }]);
  expect(await screen.findByText('Taking effect (about 2 s)')).toBeVisible();
  expect(level()).toHaveValue('Debug');

  nodes = nodes.map((node) => ({ ...node, logLevels: [{ category: 'Default', level: 'Debug', origin: 'operator' }] }));
  expect(await screen.findByText('Changed by an operator', undefined, { timeout: 5_000 })).toBeVisible();
  expect(screen.queryByText('Taking effect (about 2 s)')).toBeNull();
  await userEvent.selectOptions(level(), 'Back to the configuration');
  expect(ordered[1]?.body).toEqual({ category: 'Default', level: null, for: 'node' });
});

test('Another category is set by its name; what is none is said at the field', async () => {
  renderPage(<ConfigurationPage />, { language: 'en' });
  await userEvent.click(await screen.findByRole('button', { name: 'Set' }));
  expect(await screen.findByText('Enter a category such as DoctorForU.Emergency.')).toBeVisible();

  await userEvent.type(await screen.findByLabelText('Another category'), ' DoctorForU.Accounts ');
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));

  expect(ordered[0]?.body).toEqual({ category: 'DoctorForU.Accounts', level: 'Debug', for: 'node' });
});

test('A level can be set in all servers that do the same, or in all; one server has no choice', async () => {
  renderPage(<ConfigurationPage />, { language: 'en' });
  await screen.findByTestId('log-levels');
  expect(screen.queryByLabelText('Applies to')).toBeNull();

  nodes = [...nodes, nodeOf({ node: 'host-43-c3d4' }), nodeOf({ node: 'host-44-e5f6', roles: ['Gateway'] }), nodeOf({ node: 'host-45-a7b8', program: 'silo' })];
  await userEvent.selectOptions(await screen.findByLabelText('Applies to', undefined, { timeout: 5_000 }), 'All servers that do the same (2)');
  await userEvent.selectOptions(screen.getByLabelText('Log level of Default'), 'Debug');
  await userEvent.selectOptions(screen.getByLabelText('Applies to'), 'All servers (4)');
  await userEvent.type(screen.getByLabelText('Another category'), 'DoctorForU.Accounts');
  await userEvent.click(screen.getByRole('button', { name: 'Set' }));

  expect(ordered.map(({ body }) => body)).toEqual([
    { category: 'Default', level: 'Debug', for: 'service' },
    { category: 'DoctorForU.Accounts', level: 'Debug', for: 'all' },
  ]);
});

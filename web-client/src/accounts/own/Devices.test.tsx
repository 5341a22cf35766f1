// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { Devices } from './Devices';

const at = { createdAt: '2026-11-30T09:00:00+09:00', lastUsedAt: '2026-11-30T10:00:00+09:00' };
const items = [
  { id: 's_1', device: 'Chrome · Linux', current: true, ...at },
  { id: 's_2', device: '?', current: false, ...at },
];

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['ko', '알 수 없는 기기'],
  ['en', 'Unknown device'],
] as const)('A program that says nothing of itself has a name in %s, on its button too', async (language, name) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items, total: items.length })));

  renderPage(<Devices />, { language });

  expect(await screen.findByText(name)).toBeVisible();
  expect(screen.getByText('Chrome · Linux')).toBeVisible();
  expect(screen.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  expect(screen.queryByText('?')).toBeNull();
});

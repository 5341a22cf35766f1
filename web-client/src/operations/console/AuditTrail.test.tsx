// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { AuditTrail } from './AuditTrail';

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const event = new URL(path, 'http://here').searchParams.get('event') ?? 'melted';
    return Promise.resolve(Response.json({ items: [{ at: '2026-11-30T14:00:00+09:00', event, userId: 'u_1', sessionId: null, byId: null }], total: 45, page: 1, size: 20 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

test('The trail is filtered by what happened, from its first page on', async () => {
  renderPage(<AuditTrail />, { language: 'en' });
  // What a newer server calls something is shown as it is.
  expect(await screen.findByRole('cell', { name: 'melted' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));

  await userEvent.selectOptions(screen.getByLabelText('What happened'), 'Spent token used again');

  expect(await screen.findByRole('cell', { name: 'Spent token used again' })).toBeVisible();
  expect(asked).toEqual(['/api/ops/audit?page=1&size=20', '/api/ops/audit?page=2&size=20', '/api/ops/audit?event=refresh-token-reused&page=1&size=20']);
});

// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MailOutbox } from '../../api/types';
import { problem } from '../../test/fakeAccounts';
import { renderPage } from '../../test/renderPage';
import { MailPage } from './MailPage';

let outbox: MailOutbox;
let retried: string[];
let refusal: Response | undefined;

beforeEach(() => {
  outbox = { waiting: 2, sent: 40, givenUp: 1, failing: '2026-11-30T14:00:00+09:00', total: 2, items: [{ id: 'm_1', attempts: 3, nextAt: '2026-11-30T14:10:00+09:00', notAfter: null }] };
  retried = [];
  refusal = undefined;
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return Promise.resolve(Response.json(outbox));
    retried.push(path);
    if (refusal) return Promise.resolve(refusal);
    outbox = { ...outbox, waiting: 0, total: 0, failing: null, items: [] };
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

test('Mails that wait are sent again at once, and the page looks anew', async () => {
  renderPage(<MailPage />, { language: 'en' });
  expect(await screen.findByText(/the mail server has taken nothing/)).toBeVisible();
  expect(screen.getByText('The next 1 of 2.')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Send all again now' }));

  expect(retried).toEqual(['/api/ops/mail/retry']);
  expect(await screen.findByText('No mail waits.')).toBeVisible();
  expect(screen.getByText('All mails that wait are being sent now.')).toBeVisible();
  expect(screen.queryByText(/the mail server has taken nothing/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Send all again now' })).toBeDisabled();
});

test('A retry that was refused is not said to be done', async () => {
  refusal = problem(503, 'cluster.away');
  renderPage(<MailPage />, { language: 'en' });

  await userEvent.click(await screen.findByRole('button', { name: 'Send all again now' }));

  expect(await screen.findByText('That did not work. Please try again in a moment.')).toBeVisible();
  expect(screen.queryByText('All mails that wait are being sent now.')).toBeNull();
});

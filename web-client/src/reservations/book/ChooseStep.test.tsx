// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Calendar, ClinicDay } from '../../api/types';
import { renderPage } from '../../test/renderPage';
import { plusDays } from '../../words/koreanTime';
import { ChooseStep } from './ChooseStep';

const calendar = { place: { hpid: 'A1100017', calendarId: 'd001', hospital: '서울병원', department: 'internalMedicine', doctor: null }, rules: { horizonDays: 60 } } as unknown as Calendar;

function dayOf(date: string, firstFree: string): ClinicDay {
  const start = `${date}T09:00:00+09:00`;
  const isFree = date >= firstFree;
  return { date, state: 'open', reason: null, epoch: 'e', sequence: 1, slots: [{ slot: start, start, end: start, state: isFree ? 'free' : 'past', free: isFree ? 1 : 0, capacity: 1 }] };
}

let firstFree: string;

beforeEach(() => {
  // An hour before the end of November in Korea.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T14:00:00Z') });
  vi.stubGlobal('fetch', (path: string) => {
    const asked = new URL(path, 'http://gateway').searchParams;
    const items = Array.from({ length: Number(asked.get('days')) }, (_, number) => dayOf(plusDays(asked.get('from') ?? '', number), firstFree));
    return Promise.resolve(Response.json({ items, total: items.length }));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const choose = () => renderPage(<ChooseStep hpid="A1100017" calendars={[calendar]} own={[]} onHeld={() => undefined} onMoved={() => undefined} />);
const month = (name: string) => screen.findByRole('heading', { name });

test('A month with nothing left gives way to the next, and can be looked at all the same', async () => {
  firstFree = '2026-12-02';
  choose();

  expect(await month('2026년 12월')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '이전 달' }));

  expect(await month('2026년 11월')).toBeVisible();
});

test('A month with something left stays', async () => {
  firstFree = '2026-11-30';
  choose();

  expect(await screen.findByRole('button', { name: /11월 30일.*1/ })).toBeEnabled();
  expect(await month('2026년 11월')).toBeVisible();
});

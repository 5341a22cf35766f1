import { describe, expect, test } from 'vitest';
import type { ClinicDay, Slot } from '../../api/types';
import { freeAfter, goneBetween, markOf } from './days';

function slot(time: string, state: Slot['state'], free = state === 'free' ? 1 : 0): Slot {
  const start = `2026-12-03T${time}:00+09:00`;
  return { slot: time, start, end: new Date(Date.parse(start) + 1_800_000).toISOString(), state, free, capacity: 1 };
}

function day(slots: Slot[], state: ClinicDay['state'] = 'open'): ClinicDay {
  return { date: '2026-12-03', state, reason: null, epoch: 'e', sequence: 1, slots };
}

describe('A day of the calendar', () => {
  test.each([
    ['free', day([slot('09:00', 'past'), slot('09:30', 'free')])],
    ['full', day([slot('09:00', 'past'), slot('09:30', 'full')])],
    ['full', day([slot('09:30', 'blocked')])],
    ['away', day([slot('09:00', 'past')])],
    ['away', day([slot('09:00', 'tooFar')])],
    ['away', undefined],
    ['closed', day([], 'holiday')],
  ])('is %s', (mark, of) => {
    expect(markOf(of)).toBe(mark);
  });
});

describe('A slot that goes while somebody looks', () => {
  const before = day([slot('09:00', 'free'), slot('09:30', 'full')]);
  const after = day([slot('09:00', 'full'), slot('09:30', 'full')]);

  test('is known, and told from one that was gone before', () => {
    expect([...goneBetween(before, after, new Set())]).toEqual(['09:00']);
  });

  test('stays known until it can be had again', () => {
    expect([...goneBetween(after, after, new Set(['09:00']))]).toEqual(['09:00']);
    expect([...goneBetween(after, before, new Set(['09:00']))]).toEqual([]);
  });

  test('is none when its time came, or nothing was known before', () => {
    expect([...goneBetween(before, day([slot('09:00', 'past')]), new Set())]).toEqual([]);
    expect([...goneBetween(undefined, after, new Set())]).toEqual([]);
  });
});

test('The next free slots are those after a time, in order', () => {
  const days = [day([slot('09:00', 'free'), slot('09:30', 'full'), slot('10:00', 'free')]), day([slot('11:00', 'free'), slot('11:30', 'free')])];

  expect(freeAfter(days, Date.parse('2026-12-03T09:00:00+09:00'), 2).map(({ slot: id }) => id)).toEqual(['10:00', '11:00']);
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockOf, countdown, dayOf, whenWords } from './times';

afterEach(() => vi.unstubAllEnvs());

describe('Times of slots', () => {
  test.each(['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'])('are those of Korea for a browser in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const slot = { start: '2026-12-03T09:00:00+09:00', end: '2026-12-03T09:30:00+09:00' };

    expect(dayOf(slot.start)).toBe('2026-12-03');
    expect(clockOf(slot.start)).toBe('09:00');
    expect(whenWords('ko', slot)).toBe('12월 3일 (목) 09:00–09:30');
  });

  test('are the same however the server writes the offset', () => {
    expect(dayOf('2026-12-02T15:30:00Z')).toBe('2026-12-03');
    expect(clockOf('2026-12-02T15:30:00Z')).toBe('00:30');
  });
});

describe('A countdown', () => {
  test.each([
    [300_000, '5:00'],
    [299_001, '5:00'],
    [299_000, '4:59'],
    [60_000, '1:00'],
    [9_400, '0:10'],
    [1, '0:01'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('of %i ms shows %s', (left, shown) => {
    expect(countdown(left)).toBe(shown);
  });
});

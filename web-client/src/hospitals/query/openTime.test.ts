import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, weekdayOf } from '../../words/koreanTime';
import { isKoreanTime, openTime, OpenWords } from './openTime';

/** A Tuesday. */
const Now = instantOf('2026-11-24T14:05');
const Holidays = ['2026-10-09', '2026-12-25', '2027-01-01'];
const meant = (open: Parameters<typeof openTime>[0], now = Now) => openTime(open, now, Holidays);

describe('A wish for open hours means', () => {
  test('now, as now', () => expect(meant('now')).toBe('now'));

  test('the night that comes', () => {
    expect(meant('night')).toBe('2026-11-24T22:00');
    expect(meant('night', instantOf('2026-11-24T23:30'))).toBe('2026-11-25T22:00');
  });

  test('the Sunday that comes, also on a Sunday', () => {
    expect(meant('sunday')).toBe('2026-11-29T14:00');
    expect(meant('sundayNight')).toBe('2026-11-29T21:00');
    expect(meant('sunday', instantOf('2026-11-29T09:00'))).toBe('2026-11-29T14:00');
    expect(meant('sunday', instantOf('2026-11-29T15:00'))).toBe('2026-12-06T14:00');
    expect(meant('sundayNight', instantOf('2026-11-29T15:00'))).toBe('2026-11-29T21:00');
  });

  test('the next public holiday, if one is known', () => {
    expect(meant('holiday')).toBe('2026-12-25T14:00');
    expect(openTime('holiday', Now, ['2026-10-09'])).toBeUndefined();
  });

  test('the time that was chosen, even a past one', () => expect(meant('2026-01-01T03:00')).toBe('2026-01-01T03:00'));

  test('no time that is over, whenever it is asked', () => {
    const moments = fc.integer({ min: instantOf('2026-01-01T00:00'), max: instantOf('2027-12-31T00:00') });
    fc.assert(
      fc.property(moments, fc.constantFrom(...OpenWords.filter((open) => open !== 'now' && open !== 'holiday')), (now, open) => {
        const time = meant(open, now) ?? '';
        expect(instantOf(time)).toBeGreaterThanOrEqual(now);
        expect(instantOf(time) - now).toBeLessThanOrEqual((open === 'night' ? 1 : 7) * 86_400_000);
        if (open !== 'night') expect(weekdayOf(time.slice(0, 10))).toBe(0);
      }),
    );
  });
});

test.each(['2026-11-29', '21:00', '2026-11-29T21:00:00', '2026-11-29T25:00', '2026-13-01T10:00', 'now'])('%s is no time', (text) => {
  expect(isKoreanTime(text)).toBe(false);
});

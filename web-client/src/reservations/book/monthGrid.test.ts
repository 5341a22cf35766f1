import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../words/koreanTime';
import { dayIn, daysOf, monthOf, monthWords, plusMonths, weekAround, weekdayWords, weeksOf } from './monthGrid';

const months = fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('The grid of a month', () => {
  test('has each day once, under its weekday, in whole weeks', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOf(month);
        expect(weeks.flat().filter((day) => day !== undefined)).toEqual(daysOf(month));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, column) => expect(day === undefined || weekdayOf(day) === column).toBe(true));
        }
      }),
    );
  });

  test('begins with the Sunday by or before the first', () => {
    expect(weeksOf('2026-12')[0]).toEqual([undefined, undefined, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']);
    expect(weeksOf('2026-02')).toHaveLength(4);
    expect(weeksOf('2026-08')).toHaveLength(6);
  });

  test.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-12', 31],
  ])('of %s has %i days', (month, count) => {
    expect(daysOf(month)).toHaveLength(count);
  });
});

test('Months are counted over the year', () => {
  expect(plusMonths('2026-12', 1)).toBe('2027-01');
  expect(plusMonths('2026-01', -1)).toBe('2025-12');
  fc.assert(
    fc.property(months, fc.integer({ min: -30, max: 30 }), (month, by) => {
      expect(plusMonths(plusMonths(month, by), -by)).toBe(month);
    }),
  );
});

test('A week is that of its Sunday', () => {
  expect(weekAround('2026-12-03')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']);
  expect(weekAround('2026-11-29')[0]).toBe('2026-11-29');
});

test('Months and weekdays have names in both languages', () => {
  expect(monthWords('ko', monthOf('2026-12-03'))).toBe('2026년 12월');
  expect(monthWords('en', '2026-12')).toBe('December 2026');
  expect(weekdayWords('ko').map(({ short }) => short)).toEqual(['일', '월', '화', '수', '목', '금', '토']);
  expect(weekdayWords('en')[0]?.long).toBe('Sunday');
});

test.each(['2026-02-30', '2026-13-01', 'today', '', '2026-1-1'])('%s is no day', (text) => {
  expect(dayIn(text)).toBeUndefined();
});

test('A day of an address is that day', () => {
  expect(dayIn('2028-02-29')).toBe('2028-02-29');
});

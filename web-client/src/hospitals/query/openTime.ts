import { instantOf, koreanDay, plusDays, weekdayOf } from '../../words/koreanTime';

/** Times at which people look for somebody who is open. */
export const OpenWords = ['now', 'night', 'sunday', 'sundayNight', 'holiday'] as const;
export type OpenWord = (typeof OpenWords)[number];

/** One of the words, or a Korean time: `2026-11-29T21:00`. */
export type Open = OpenWord | `${string}T${string}`;

const Daytime = '14:00';
const Evening = '21:00';
const Night = '22:00';

const KoreanTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

export function isKoreanTime(text: string): text is `${string}T${string}` {
  return KoreanTime.test(text) && !Number.isNaN(instantOf(text));
}

/**
 * The time that is meant: `now`, or the next time of that kind which is not over.
 * Undefined for a holiday while none is known that is to come.
 */
export function openTime(open: Open, now: number, holidays: readonly string[]): string | undefined {
  const today = koreanDay(now);
  const sunday = plusDays(today, (7 - weekdayOf(today)) % 7);
  const firstAhead = (times: readonly string[]) => times.find((time) => instantOf(time) >= now);
  switch (open) {
    case 'now':
      return 'now';
    case 'night':
      return firstAhead([`${today}T${Night}`, `${plusDays(today, 1)}T${Night}`]);
    case 'sunday':
      return firstAhead([`${sunday}T${Daytime}`, `${plusDays(sunday, 7)}T${Daytime}`]);
    case 'sundayNight':
      return firstAhead([`${sunday}T${Evening}`, `${plusDays(sunday, 7)}T${Evening}`]);
    case 'holiday':
      return firstAhead(holidays.map((day) => `${day}T${Daytime}`));
    default:
      return open;
  }
}

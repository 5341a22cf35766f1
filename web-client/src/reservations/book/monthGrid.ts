import { plusDays, weekdayOf } from '../../words/koreanTime';

/** A month as calendars name it: `2026-12`. */
export type Month = string;

export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

export function plusMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The days of a month in order. */
export function daysOf(month: Month): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** Weeks from Sunday to Saturday; days of other months are left out. */
export function weeksOf(month: Month): (string | undefined)[][] {
  const days = daysOf(month);
  const cells: (string | undefined)[] = [...Array.from({ length: weekdayOf(`${month}-01`) }, () => undefined), ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Seven days, the first of which is the Sunday by or before a day. */
export function weekAround(day: string): string[] {
  const sunday = plusDays(day, -weekdayOf(day));
  return Array.from({ length: 7 }, (_, index) => plusDays(sunday, index));
}

export function monthWords(language: string, month: Month): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(`${month}-01T00:00:00Z`));
}

export function weekdayWords(language: string): { short: string; long: string }[] {
  const nameOf = (day: number, weekday: 'short' | 'long') => new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday }).format(new Date(Date.UTC(2026, 10, 1 + day)));
  return Array.from({ length: 7 }, (_, day) => ({ short: nameOf(day, 'short'), long: nameOf(day, 'long') }));
}

const Day = /^\d{4}-\d\d-\d\d$/;

/** A day that an address names; undefined for what is none. */
export function dayIn(text: string | null): string | undefined {
  if (!text || !Day.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

const Hour = 3_600_000;
const Day = 24 * Hour;
/** Korea keeps one offset all year. */
const Offset = 9 * Hour;

/** The day that Korea's calendars show: `2026-11-29`. */
export function koreanDay(instant: number): string {
  return new Date(instant + Offset).toISOString().slice(0, 10);
}

/** What Korea's clocks show: `21:00`. */
export function koreanClock(instant: number): string {
  return new Date(instant + Offset).toISOString().slice(11, 16);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * Day).toISOString().slice(0, 10);
}

/** When a Korean clock shows this: `2026-11-29T21:00`. */
export function instantOf(koreanTime: string): number {
  return Date.parse(`${koreanTime}:00+09:00`);
}

/** A day of any year: 2026. 11. 29. */
export function yearDayWords(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`));
}

/** A day as a person names it: 11월 29일 (일). */
export function dayWords(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short' }).format(new Date(`${day}T00:00:00Z`));
}

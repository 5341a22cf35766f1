/** Age classes of a reading, by the limits of docs/er-board.md; computed here too, so that a page left open ages honestly. */
export const Freshnesses = ['fresh', 'ageing', 'stale', 'expired'] as const;
export type Freshness = (typeof Freshnesses)[number];

const Minute = 60_000;
const FreshUpTo = 10 * Minute;
const AgeingUpTo = 30 * Minute;
const StaleUpTo = 60 * Minute;

export function freshnessOf(observedAt: string, now: number): Freshness {
  const age = now - Date.parse(observedAt);
  if (age <= FreshUpTo) return 'fresh';
  if (age <= AgeingUpTo) return 'ageing';
  return age <= StaleUpTo ? 'stale' : 'expired';
}

export type Age =
  | { unit: 'now' }
  | { unit: 'minutes' | 'hours' | 'days'; count: number }
  /** Older than a month: the date says more than a count of days. */
  | { unit: 'date' };

/** The age as a person would say it. A stamp slightly ahead of the server's clock counts as now. */
export function ageOf(at: number, now: number): Age {
  const minutes = Math.floor((now - at) / Minute);
  if (minutes < 1) return { unit: 'now' };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 24 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  const days = Math.floor(minutes / (24 * 60));
  return days <= 31 ? { unit: 'days', count: days } : { unit: 'date' };
}

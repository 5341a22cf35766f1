import type { TFunction } from 'i18next';
import type { DayHours, HoursDay, WeeklyHours } from '../../api/types';
import { koreanDay, weekdayOf } from '../../words/koreanTime';

const Weekdays: readonly HoursDay[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Which row of the week holds at a time: a public holiday has its own. */
export function rowOf(at: string, holiday: boolean): HoursDay {
  return (holiday ? 'holiday' : Weekdays[weekdayOf(koreanDay(Date.parse(at)))]) ?? 'holiday';
}

/** Whether any day says when it opens; where none does, a day that is not listed is no closed day. */
export function hasHours(hours: WeeklyHours): boolean {
  return hours.days.some(({ state }) => state === 'open');
}

export function dayHoursWords(t: TFunction, { state, opens, closes }: DayHours, known: boolean): string {
  if (state === 'unknown') return t('hours.implausible');
  if (state === 'notListed' || opens === null || closes === null) return t(known ? 'hours.closed' : 'hours.unknown');
  if (opens === '00:00' && (closes === '24:00' || closes === '00:00')) return t('hours.allDay');
  return t(closes <= opens ? 'hours.overnight' : 'hours.span', { opens, closes });
}

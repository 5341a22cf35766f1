import type { i18n } from 'i18next';
import type { CalendarPlace } from '../../api/types';

/** What a calendar is called. One that is named after its department, as hospitals' public data makes them, is so in every language. */
export function calendarName(texts: i18n, { calendar, department }: Pick<CalendarPlace, 'calendar' | 'department'>): string {
  if (department === null) return calendar;
  return texts.getFixedT('ko')(`department.${department}`) === calendar ? texts.t(`department.${department}`) : calendar;
}

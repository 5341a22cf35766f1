import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getJson } from '../../api/getJson';
import type { HolidayList } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { koreanDay } from '../../words/koreanTime';
import { openTime, type Open } from '../query/openTime';

const None: string[] = [];

/** Public holidays of this year and the next, as far as they are known. */
export function useHolidays(): string[] {
  const year = useAtServerTime((now) => Number(koreanDay(now).slice(0, 4)));
  const { data } = useQuery({
    queryKey: ['holidays'],
    queryFn: ({ signal }) => getJson<HolidayList>('/api/holidays', signal),
    staleTime: Infinity,
    retry: true,
  });
  return useMemo(() => data?.items.map(({ date }) => date).filter((date) => Number(date.slice(0, 4)) >= year) ?? None, [data, year]);
}

/** What a wish for open hours means at present; undefined without one, and for a holiday that nobody knows yet. */
export function useOpenTime(open: Open | undefined): string | undefined {
  const holidays = useHolidays();
  const time = useAtServerTime((now) => (open && openTime(open, now, holidays)) ?? '');
  return time === '' ? undefined : time;
}

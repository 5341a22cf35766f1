import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import { HttpError } from '../../api/problem';
import type { CalendarList } from '../../api/types';
import { isNotReady } from '../../hospitals/filling';

export function useCalendars(hpid: string) {
  return useQuery({
    queryKey: ['calendars', hpid],
    queryFn: ({ signal }) => getJson<CalendarList>(`/api/hospitals/${encodeURIComponent(hpid)}/calendars`, signal),
    retry: (count, error) => isNotReady(error) || (count < 3 && !(error instanceof HttpError && error.status === 404)),
  });
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson } from '../../api/getJson';
import type { Availability, ClinicDay } from '../../api/types';
import { useEvents } from '../live/useEvents';
import { goneBetween } from './days';
import { daysOf, type Month } from './monthGrid';

interface Wanted {
  hpid: string;
  calendar: string;
  month: Month;
  /** Korea's, which the server counts from. */
  today: string;
  /** The day that is looked at: it is followed live. */
  day: string | undefined;
}

const None: ReadonlySet<string> = new Set();

/** What is free in a month of a calendar, and the slots of the day looked at that went while somebody looked. */
export function useAvailability({ hpid, calendar, month, today, day }: Wanted) {
  const queries = useQueryClient();
  const days = daysOf(month).filter((of) => of >= today);
  const path = `/api/hospitals/${encodeURIComponent(hpid)}/calendars/${encodeURIComponent(calendar)}`;
  const key = ['availability', path, days[0]];
  const [gone, setGone] = useState({ day, slots: None });

  useEvents(day && days.includes(day) ? `${path}/events?from=${day}&days=1` : undefined, ({ name, data }) => {
    if (name !== 'day') return;
    const news = JSON.parse(data) as ClinicDay;
    const before = queries.getQueryData<Availability>(key)?.items.find(({ date }) => date === news.date);
    setGone((known) => ({ day: news.date, slots: goneBetween(before, news, known.day === news.date ? known.slots : None) }));
    queries.setQueryData<Availability>(key, (known) => known && { ...known, items: known.items.map((of) => (of.date === news.date ? news : of)) });
  });

  const { data, isError, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<Availability>(`${path}/availability?from=${days[0] ?? today}&days=${days.length}`, signal),
    enabled: days.length > 0,
    refetchInterval: 60_000,
  });
  return { days: data?.items, failed: isError && !data, retry: () => void refetch(), gone: gone.day === day ? gone.slots : None };
}

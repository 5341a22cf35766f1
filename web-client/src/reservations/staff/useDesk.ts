import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Own } from '../../accounts/session/SessionProvider';
import { postJson } from '../../api/commands';
import { getOwn } from '../../api/getOwn';
import type { BoardEntry, BoardList, Calendar, CalendarList } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { useServerNow } from '../../shell/clock';
import { koreanDay } from '../../words/koreanTime';
import { dayIn } from '../book/monthGrid';
import { useEvents } from '../live/useEvents';
import type { DeskStage } from './stages';

export const CalendarsKey = [Own, 'calendars'];
const BoardKey = [Own, 'board'];

export function useStaffCalendars() {
  return useQuery({ queryKey: CalendarsKey, queryFn: ({ signal }) => getOwn<CalendarList>('/api/staff/calendars', signal) });
}

interface Choice {
  calendar: Calendar | undefined;
  day: string;
  today: string;
  choose: (part: { calendar?: string; day?: string }) => void;
}

/** Which calendar and day the desk looks at, as the address has it. */
export function useDeskChoice(calendars: readonly Calendar[]): Choice {
  const [search, setSearch] = useSearchParams();
  const today = koreanDay(useServerNow());
  const asked = search.get('calendar');
  const choose = (part: { calendar?: string; day?: string }) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(part)) next.set(name, value);
    setSearch(next, { replace: true });
  };
  return { calendar: calendars.find(({ place }) => place.calendarId === asked) ?? calendars[0], day: dayIn(search.get('day')) ?? today, today, choose };
}

export function boardPath(calendar: string, from: string, days: number, form: '' | '.csv' | 'events' = ''): string {
  const board = form === 'events' ? form : `board${form}`;
  return `/api/staff/calendars/${encodeURIComponent(calendar)}/${board}?from=${from}&days=${days}`;
}

/** Days with everybody in them, live. */
export function useBoard(calendar: string, from: string, days: number) {
  const queries = useQueryClient();
  const key = [...BoardKey, calendar, from, days];
  useEvents(boardPath(calendar, from, days, 'events'), () => void queries.invalidateQueries({ queryKey: key }));
  return useQuery({ queryKey: key, queryFn: ({ signal }) => getOwn<BoardList>(boardPath(calendar, from, days), signal), refetchInterval: 60_000 });
}

/** What the desk does with somebody in a slot. */
export function useSetStage() {
  return useDeskCommand(({ entry, stage, reason }: { entry: BoardEntry; stage: DeskStage; reason?: string }, key) =>
    postJson(`/api/staff/reservations/${encodeURIComponent(entry.id)}/stage`, { slot: entry.slot, stage, reason: reason ?? null }, { key }),
  );
}

export function useWalkIn() {
  return useDeskCommand(({ slot, name, phone, note }: { slot: string; name: string; phone: string; note: string }, key) =>
    postJson('/api/staff/walk-ins', { slot, name: name.trim(), phone: phone.trim() || null, note: note.trim() || null }, { key }),
  );
}

/** Without a reason the slot can be booked again. */
export function useBlock() {
  return useDeskCommand(({ slot, reason }: { slot: string; reason: string | null }, key) => postJson('/api/staff/blocks', { slot, reason }, { key }));
}

function useDeskCommand<Input>(run: (input: Input, key: string) => Promise<unknown>) {
  const queries = useQueryClient();
  return useCommand(async (input: Input, key) => {
    await run(input, key);
    await queries.invalidateQueries({ queryKey: BoardKey });
  });
}

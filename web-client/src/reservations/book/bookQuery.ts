import { useSearchParams } from 'react-router';
import { dayIn } from './monthGrid';

/** What is being booked, as the address has it: a login on the way comes back to it. */
export interface BookQuery {
  calendar?: string | undefined;
  day?: string | undefined;
  /** The slot that was chosen, by its id. */
  slot?: string | undefined;
  /** The reservation that is to be moved. */
  move?: string | undefined;
}

export function useBookQuery(): [BookQuery, (change: BookQuery) => void] {
  const [search, setSearch] = useSearchParams();
  const query = { ...read(search), day: dayIn(search.get('day')) };
  const change = (part: BookQuery) => setSearch(write({ ...query, ...part }), { replace: true });
  return [query, change];
}

export function bookAddress(hpid: string, query: BookQuery): string {
  const search = write(query).toString();
  return `/hospitals/${encodeURIComponent(hpid)}/book${search && `?${search}`}`;
}

function read(search: URLSearchParams): BookQuery {
  const text = (name: string) => search.get(name) ?? undefined;
  return { calendar: text('calendar'), slot: text('slot'), move: text('move') };
}

function write(query: BookQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

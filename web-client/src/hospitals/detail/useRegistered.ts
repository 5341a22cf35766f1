import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import type { Registered } from '../../api/types';

const Minute = 60_000;

/** What a hospital registered. It changes by the week; while it could not be read, it is asked for again. */
export function useRegistered(hpid: string) {
  return useQuery({
    queryKey: ['registered', hpid],
    queryFn: ({ signal }) => getJson<Registered>(`/api/hospitals/${encodeURIComponent(hpid)}/registered`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'unavailable' ? Minute : false),
  });
}

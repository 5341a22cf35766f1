import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getJson } from '../../api/getJson';
import type { SparklineList } from '../../api/types';

/** Free beds hour by hour, the oldest first; null for an hour without an entry. */
export type Line = readonly (number | null)[];
export type Lines = ReadonlyMap<string, Line>;

const None: Lines = new Map();

/** The last day of all rows in one request, however many rows there are. */
export function useSparklines(topics: readonly string[]): Lines {
  const [only, ...others] = topics;
  const region = only && others.length === 0 ? only.slice(only.indexOf('/') + 1) : undefined;
  const { data } = useQuery({
    queryKey: ['sparklines', region],
    queryFn: ({ signal }) => getJson<SparklineList>(region ? `/api/er/sparklines?region=${region}` : '/api/er/sparklines', signal),
    enabled: topics.length > 0,
    refetchInterval: 300_000,
    staleTime: 60_000,
  });
  return useMemo(() => (data ? new Map(data.items.map(({ hpid, free }) => [hpid, free])) : None), [data]);
}

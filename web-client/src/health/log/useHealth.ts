import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Own } from '../../accounts/session/SessionProvider';
import { getJson } from '../../api/getJson';
import { getOwn } from '../../api/getOwn';
import type { HealthKindList, HealthKindName, HealthSeries, LatestMeasurements, MeasurementList } from '../../api/types';

const HealthKey = [Own, 'health'];

export const Spans = [7, 30, 90, 365] as const;
export type Span = (typeof Spans)[number];

export const EntriesOfPage = 10;

export function useKinds() {
  return useQuery({ queryKey: ['health-kinds'], queryFn: ({ signal }) => getJson<HealthKindList>('/api/health/kinds', signal), staleTime: Infinity });
}

export function useLatest() {
  return useQuery({ queryKey: [...HealthKey, 'latest'], queryFn: ({ signal }) => getOwn<LatestMeasurements>('/api/me/health/latest', signal) });
}

export function useSeries(kind: HealthKindName, days: Span) {
  return useQuery({
    queryKey: [...HealthKey, 'series', kind, days],
    queryFn: ({ signal }) => getOwn<HealthSeries>(`/api/me/health/series?kind=${kind}&days=${days}`, signal),
  });
}

export function useEntries(kind: HealthKindName, page: number) {
  return useQuery({
    queryKey: [...HealthKey, 'entries', kind, page],
    queryFn: ({ signal }) => getOwn<MeasurementList>(`/api/me/health/measurements?kind=${kind}&page=${page}&size=${EntriesOfPage}`, signal),
    placeholderData: (before) => before,
  });
}

/** All that is shown of the log is asked for anew. */
export function useHealthChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: HealthKey });
}

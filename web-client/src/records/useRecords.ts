import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Own } from '../accounts/session/SessionProvider';
import { getOwn } from '../api/getOwn';
import type { Medication, RecordsAccessList, RecordsStanding, Treatment, TreatmentList } from '../api/types';

const RecordsKey = [Own, 'records'];
const PageSize = 100;

export interface Period {
  from: string;
  to: string;
}

export function useStanding() {
  return useQuery({ queryKey: [...RecordsKey, 'standing'], queryFn: ({ signal }) => getOwn<RecordsStanding>('/api/me/records', signal) });
}

/** All treatments of a period: each look is one that the person finds in their access history. */
export function useTreatments({ from, to }: Period) {
  return useQuery({
    queryKey: [...RecordsKey, 'treatments', from, to],
    queryFn: async ({ signal }) => {
      const items: Treatment[] = [];
      for (let page = 1; ; page++) {
        const answer = await getOwn<TreatmentList>(`/api/me/records/treatments?from=${from}&to=${to}&page=${page}&size=${PageSize}`, signal);
        items.push(...answer.items);
        if (items.length >= answer.total || answer.items.length === 0) return items;
      }
    },
    // What easyResponse said is looked at, not kept.
    gcTime: 0,
    retry: false,
  });
}

export function useMedication(id: string) {
  return useQuery({
    queryKey: [...RecordsKey, 'medication', id],
    queryFn: ({ signal }) => getOwn<Medication>(`/api/me/records/medications/${encodeURIComponent(id)}`, signal),
    gcTime: 0,
    retry: false,
  });
}

export function useAccessHistory() {
  return useQuery({ queryKey: [...RecordsKey, 'access'], queryFn: ({ signal }) => getOwn<RecordsAccessList>('/api/me/access-history', signal) });
}

export function useRecordsChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: RecordsKey });
}

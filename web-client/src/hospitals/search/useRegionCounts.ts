import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import type { RegionCount, RegionCountList } from '../../api/types';

const None: RegionCount[] = [];

/** All regions with their districts, also those that have no emergency room. */
export function useRegionCounts(): readonly RegionCount[] {
  const { data } = useQuery({
    queryKey: ['region-counts'],
    queryFn: ({ signal }) => getJson<RegionCountList>('/api/regions', signal),
    staleTime: 300_000,
    retry: true,
  });
  return data?.items ?? None;
}

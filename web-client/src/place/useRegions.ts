import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/getJson';
import type { ErRegion, ErRegionList } from '../api/types';

const None: ErRegion[] = [];

export function useRegions(): ErRegion[] {
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => getJson<ErRegionList>('/api/er/regions', signal),
    refetchInterval: 60_000,
    retry: true,
  });
  return data?.items ?? None;
}

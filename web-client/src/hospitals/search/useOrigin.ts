import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/getJson';
import type { ErRegion, HospitalList } from '../../api/types';
import { usePlace, type Origin } from '../../place/usePlace';
import { searchable } from '../query/hospitalQuery';

/** Where to look from; a typed place may also be any hospital or clinic of the directory. */
export function useOrigin(near: string | undefined, regions: readonly ErRegion[]): Origin {
  const origin = usePlace(near, regions);
  const name = searchable(origin.unknown);
  const { data, isFetching } = useQuery({
    queryKey: ['hospital-place', name],
    queryFn: ({ signal }) => getJson<HospitalList>(`/api/hospitals?name=${encodeURIComponent(name ?? '')}&size=5`, signal),
    enabled: name !== undefined,
    staleTime: 300_000,
  });
  if (name === undefined) return origin;
  if (isFetching) return { ...origin, unknown: undefined, waiting: true };
  const found = data?.items.find(({ location }) => location !== null);
  return found?.location ? { ...origin, unknown: undefined, place: { name: found.name, location: found.location } } : origin;
}

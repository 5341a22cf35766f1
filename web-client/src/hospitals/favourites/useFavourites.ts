import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Own, useUser } from '../../accounts/session/SessionProvider';
import { deleteJson, putJson } from '../../api/commands';
import { getOwn } from '../../api/getOwn';
import type { FavouriteList } from '../../api/types';
import { useCommand } from '../../api/useCommand';

export const FavouritesKey = [Own, 'favourites'];
const Path = '/api/me/favourites';

/** What whoever is logged in keeps at hand; nothing is asked for anybody else. */
export function useFavourites() {
  const user = useUser();
  return useQuery({
    queryKey: FavouritesKey,
    queryFn: ({ signal }) => getOwn<FavouriteList>(Path, signal),
    enabled: user !== undefined,
    // Every row of a list asks, and the answer changes by this page's own commands.
    staleTime: 60_000,
  });
}

/** Whether a hospital is kept, and the way to change that. */
export function useFavourite(hpid: string) {
  const queries = useQueryClient();
  const { data } = useFavourites();
  const kept = data?.items.some((favourite) => favourite.hpid === hpid);
  const change = useCommand((keep: boolean, key) => (keep ? putJson : deleteJson)(`${Path}/${encodeURIComponent(hpid)}`, undefined, { key }));
  return {
    /** Undefined while not known. */
    kept: change.isPending ? change.variables : kept,
    busy: change.isPending,
    error: change.error,
    keep: (wanted: boolean) => change.mutate(wanted, { onSettled: () => void queries.invalidateQueries({ queryKey: FavouritesKey }) }),
  };
}

/** Notes a visit, or takes it back. */
export function useVisits(hpid: string) {
  const queries = useQueryClient();
  const change = useCommand(({ day, noted }: { day: string; noted: boolean }, key) =>
    (noted ? putJson : deleteJson)(`${Path}/${encodeURIComponent(hpid)}/visits/${day}`, undefined, { key }),
  );
  return {
    busy: change.isPending,
    failed: change.isError,
    note: (day: string, noted: boolean) => change.mutate({ day, noted }, { onSettled: () => void queries.invalidateQueries({ queryKey: FavouritesKey }) }),
  };
}

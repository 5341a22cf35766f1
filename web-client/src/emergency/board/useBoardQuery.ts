import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { recall, remember } from '../../shell/memory';
import { readQuery, writeQuery, type BoardQuery } from '../filters/boardQuery';

export type ChangeQuery = (part: Partial<BoardQuery>) => void;

/** The board's query, kept in the address. A bare address shows the region that was last looked at. */
export function useBoardQuery(): [BoardQuery, ChangeQuery] {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => readQuery(search), [search]);

  useEffect(() => {
    const region = recall('region');
    if (search.size === 0 && region) setSearch({ region }, { replace: true });
    // Only on arrival: later a bare address is the reader's own choice of the whole country.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const change = useCallback<ChangeQuery>(
    (part) => {
      if ('region' in part) remember('region', part.region);
      setSearch((current) => writeQuery({ ...readQuery(current), ...part }), { replace: true, preventScrollReset: true });
    },
    [setSearch],
  );
  return [query, change];
}

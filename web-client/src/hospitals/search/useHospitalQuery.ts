import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { readQuery, writeQuery, type HospitalQuery } from '../query/hospitalQuery';

export type ChangeQuery = (part: Partial<HospitalQuery>) => void;

const Looks: readonly string[] = ['page', 'view'];

/** The search, kept in the address. Whoever asks for something else begins at the first page. */
export function useHospitalQuery(): [HospitalQuery, ChangeQuery] {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => readQuery(search), [search]);

  // The router draws a changed address a moment later: two quick changes must not undo each other.
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  }, [query]);

  const change = useCallback<ChangeQuery>(
    (part) => {
      const asksElse = Object.keys(part).some((name) => !Looks.includes(name));
      latest.current = { ...latest.current, ...(asksElse && { page: 1 }), ...part };
      setSearch(writeQuery(latest.current), { replace: !('page' in part), preventScrollReset: true });
    },
    [setSearch],
  );
  return [query, change];
}

import { useCallback, useState } from 'react';
import { recall, remember } from '../../shell/memory';
import { parseRecent, withSearch } from '../query/recentSearches';

/** The last searches that led somewhere, kept in this browser alone. */
export function useRecentSearches() {
  const [searches, setSearches] = useState(() => parseRecent(recall('searches')));
  const keep = useCallback((search: string) => {
    const next = withSearch(parseRecent(recall('searches')), search);
    remember('searches', JSON.stringify(next));
    setSearches(next);
  }, []);
  const clear = useCallback(() => {
    remember('searches', undefined);
    setSearches([]);
  }, []);
  return { searches, keep, clear };
}

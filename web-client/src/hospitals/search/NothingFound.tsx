import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { GeoPoint, HospitalList } from '../../api/types';
import finderStyles from '../../controls/finder.module.css';
import type { HospitalQuery } from '../query/hospitalQuery';
import { setFilters, without, type Filter } from '../query/loosen';
import { searchPath } from '../query/request';
import { useFilterWords } from './useFilterWords';
import type { ChangeQuery } from './useHospitalQuery';

interface Props {
  query: HospitalQuery;
  place: GeoPoint | undefined;
  openAt: string | undefined;
  onChange: ChangeQuery;
}

/** Nothing matches: says which one filter, taken away, finds how many. */
export function NothingFound({ query, place, openAt, onChange }: Props) {
  const { t } = useTranslation();
  const { wordsOf } = useFilterWords();
  const ways = useWays(query, place, openAt);

  return (
    <div className={finderStyles.empty} role="status" data-testid="nothing-found">
      <p>{t('search.nothing')}</p>
      {ways.map(({ filter, count }) => (
        <Button key={filter} variant="default" onClick={() => onChange(without(query, filter))}>
          {t('search.withoutFilter', { filter: wordsOf(query, filter), count })}
        </Button>
      ))}
      {setFilters(query).length > 1 && (
        <Button variant="subtle" onClick={() => onChange(setFilters(query).reduce(without, query))}>
          {t('search.clear')}
        </Button>
      )}
    </div>
  );
}

function useWays(query: HospitalQuery, place: GeoPoint | undefined, openAt: string | undefined): { filter: Filter; count: number }[] {
  const filters = setFilters(query);
  const answers = useQueries({
    queries: filters.map((filter) => {
      const path = searchPath(without(query, filter), filter === 'near' ? undefined : place, filter === 'open' ? undefined : openAt, 1);
      return { queryKey: ['hospitals', path], queryFn: ({ signal }: { signal: AbortSignal }) => getJson<HospitalList>(path, signal), staleTime: 30_000 };
    }),
  });
  return filters.flatMap((filter, index) => {
    const count = answers[index]?.data?.total ?? 0;
    return count > 0 ? [{ filter, count }] : [];
  });
}

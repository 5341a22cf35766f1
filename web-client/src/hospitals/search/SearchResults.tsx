import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GeoPoint, HospitalList } from '../../api/types';
import finderStyles from '../../controls/finder.module.css';
import { koreanClock, koreanDay } from '../../words/koreanTime';
import type { HospitalQuery } from '../query/hospitalQuery';
import { DirectoryNote } from './DirectoryNote';
import { NothingFound } from './NothingFound';
import { Pager } from './Pager';
import { ResultList } from './ResultList';
import { SearchSkeleton } from './SearchSkeleton';
import { timeWords } from './useFilterWords';
import type { ChangeQuery } from './useHospitalQuery';
import type { useSearch } from './useSearch';
import type { Selection } from './useSelection';
import styles from './results.module.css';

interface Props {
  query: HospitalQuery;
  place: GeoPoint | undefined;
  openAt: string | undefined;
  search: ReturnType<typeof useSearch>;
  waiting: boolean;
  selection: Selection;
  onChange: ChangeQuery;
  onPage: (page: number) => void;
  onLeave: () => void;
}

export function SearchResults({ query, place, openAt, search, waiting, selection, onChange, onPage, onLeave }: Props) {
  const { data, error, isPlaceholderData, refetch } = search;
  if (error && !data) return <SearchFailed onAgain={() => void refetch()} />;
  if (!data || waiting) return <SearchSkeleton />;

  return (
    <>
      <DirectoryNote directory={data.directory} />
      <Then answer={data} />
      {data.items.length === 0 && !isPlaceholderData && <NothingFound query={query} place={place} openAt={openAt} onChange={onChange} />}
      <ResultList items={data.items} at={data.at} outdated={isPlaceholderData} selection={selection} onLeave={onLeave} />
      <Pager page={data.page} total={data.total} onPage={onPage} />
    </>
  );
}

/** Which time the openings are about, when it is not now, and whether that is a holiday. */
function Then({ answer }: { answer: HospitalList }) {
  const { t, i18n } = useTranslation();
  const at = Date.parse(answer.at);
  const later = Math.abs(at - Date.parse(answer.now)) > 120_000;
  const holiday = answer.holiday && (i18n.language === 'en' ? answer.holiday.englishName : answer.holiday.name);
  if (!later && !holiday) return null;
  const time = timeWords(i18n.language, `${koreanDay(at)}T${koreanClock(at)}`);
  return (
    <p className={styles.then} data-testid="opening-time">
      {later && t('search.asOf', { time })} {holiday && t('search.onHoliday', { holiday })}
    </p>
  );
}

function SearchFailed({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={finderStyles.empty} role="alert">
      <p>{t('search.failed')}</p>
      <Button onClick={onAgain}>{t('search.again')}</Button>
    </div>
  );
}

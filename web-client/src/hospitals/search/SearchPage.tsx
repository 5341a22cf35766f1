import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import filterStyles from '../../controls/filters.module.css';
import finderStyles from '../../controls/finder.module.css';
import { ListMapSwitch } from '../../controls/ListMapSwitch';
import { NearMe } from '../../place/NearMe';
import { useRegions } from '../../place/useRegions';
import { QuickLink } from '../../reservations/quick/QuickLink';
import { useTitle } from '../../shell/useTitle';
import { questionOf, Radii, radiusOf } from '../query/hospitalQuery';
import { searchPath } from '../query/request';
import { NameSearch } from './NameSearch';
import { RecentSearches } from './RecentSearches';
import { SearchFilters } from './SearchFilters';
import { SearchHeading } from './SearchHeading';
import { SearchResults } from './SearchResults';
import { useHospitalQuery } from './useHospitalQuery';
import { useOpenTime } from './useOpenTime';
import { useOrigin } from './useOrigin';
import { useRecentSearches } from './useRecentSearches';
import { useSearch } from './useSearch';
import { useSelection } from './useSelection';

const ResultMap = lazy(() => import('../map/ResultMap'));

export default function SearchPage() {
  const { t } = useTranslation();
  const [query, change] = useHospitalQuery();
  const regions = useRegions();
  const origin = useOrigin(query.near, regions);
  const openAt = useOpenTime(query.open);
  const recent = useRecentSearches();
  const selection = useSelection();
  const heading = useRef<HTMLHeadingElement>(null);
  const wide = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false });

  const place = origin.place?.location;
  const waiting = origin.waiting || (query.open !== undefined && openAt === undefined);
  const search = useSearch(waiting ? undefined : searchPath(query, place, openAt));
  const answer = waiting ? undefined : search.data;

  const title = t('search.title');
  useTitle(query.text ? `${query.text} · ${title}` : title);
  const question = questionOf(query);
  const onText = useCallback((text: string | undefined) => change({ text }), [change]);
  const keep = () => recent.keep(question);
  const onPage = (page: number) => {
    change({ page });
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <div className={finderStyles.split}>
      <div className={finderStyles.column}>
        <div className={filterStyles.controls}>
          <NameSearch text={query.text} onText={onText} onSubmit={keep} />
          <NearMe
            near={query.near}
            radius={query.radius}
            radii={Radii}
            origin={origin}
            regions={regions}
            privacy={t('search.private')}
            onNear={(near) => change(near === undefined ? { near, sort: undefined } : { near, region: undefined, district: undefined, sort: undefined })}
            onTyped={(near) => change({ near, region: undefined, district: undefined, sort: undefined })}
            onRadius={(radius) => change({ radius: radiusOf(radius) })}
          />
          <SearchFilters query={query} hasPlace={place !== undefined} facets={answer?.facets} onChange={change} />
          <QuickLink wish={{ department: query.departments[0], region: query.region, near: query.near }} />
          {question === '' && <RecentSearches searches={recent.searches} onClear={recent.clear} />}
        </div>
        <SearchHeading ref={heading} title={title} total={answer?.total}>
          {!wide && <ListMapSwitch view={query.view} onView={(view) => change({ view })} />}
        </SearchHeading>
        {(wide || query.view === 'list') && (
          <SearchResults query={query} place={place} openAt={openAt} search={search} waiting={waiting} selection={selection} onChange={change} onPage={onPage} onLeave={keep} />
        )}
      </div>
      {(wide || query.view === 'map') && (
        <div className={finderStyles.mapFrame}>
          <Suspense fallback={<p className={finderStyles.mapLoading}>{t('map.loading')}</p>}>
            <ResultMap answer={search.isPlaceholderData ? undefined : answer} here={origin.place} radius={query.radius} selection={selection} onLeave={keep} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

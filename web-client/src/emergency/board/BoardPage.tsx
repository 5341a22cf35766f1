import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shell/clock';
import { useTitle } from '../../shell/useTitle';
import { arrange } from '../filters/arrange';
import { sortOf, writeQuery } from '../filters/boardQuery';
import { useBoards } from '../live/LiveBoards';
import { regionName } from '../words/useWords';
import { BoardHeading } from './BoardHeading';
import { BoardList } from './BoardList';
import { FilterBar } from './FilterBar';
import { NearMe } from './NearMe';
import { useBoardQuery } from './useBoardQuery';
import { usePlace } from './usePlace';
import { useRegions } from './useRegions';
import boardStyles from './board.module.css';
import controlsStyles from './controls.module.css';

const BoardMap = lazy(() => import('../map/BoardMap'));
const NoTopics: string[] = [];

export function BoardPage() {
  const { t, i18n } = useTranslation();
  const [query, change] = useBoardQuery();
  const regions = useRegions();
  const around = usePlace(query, regions);
  const { rooms, received } = useBoards(around.topics ?? NoTopics);
  const now = useServerNow();
  const wide = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false });

  const here = around.place?.location;
  const sort = sortOf(query, here !== undefined);
  const arranged = useMemo(() => arrange(rooms, query, sort, now, here), [rooms, query, sort, now, here]);

  const region = regions.find(({ code }) => code === query.region);
  const title = around.place
    ? t('board.titleNear', { place: around.place.name })
    : region
      ? t('board.titleRegion', { region: regionName(region, i18n.language) })
      : t('board.title');
  useTitle(title);

  const loading = around.topics === undefined || (around.topics.length > 0 && !received);
  const showMap = wide || query.view === 'map';

  return (
    <div className={boardStyles.split}>
      <div className={boardStyles.column}>
        <div className={controlsStyles.controls}>
          <NearMe query={query} around={around} regions={regions} onChange={change} />
          <FilterBar query={query} sort={sort} hasPlace={here !== undefined} regions={regions} onChange={change} />
        </div>
        <BoardHeading title={title} count={loading ? undefined : arranged.ranked.length} view={query.view} switchable={!wide} onChange={change} />
        {(wide || query.view === 'list') && (
          <BoardList
            arranged={arranged}
            rooms={rooms}
            query={query}
            question={`${writeQuery({ ...query, view: 'list', expired: false }).toString()} ${sort} ${JSON.stringify(here)}`}
            here={here}
            now={now}
            loading={loading}
            onChange={change}
          />
        )}
      </div>
      {showMap && (
        <div className={boardStyles.mapFrame}>
          <Suspense fallback={<p className={boardStyles.mapLoading}>{t('map.loading')}</p>}>
            <BoardMap arranged={arranged} regions={regions} region={query.region} here={around.place} radius={query.radius} ready={!loading} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

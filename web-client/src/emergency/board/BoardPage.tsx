import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NearMe } from '../../place/NearMe';
import { useRegions } from '../../place/useRegions';
import { useServerNow } from '../../shell/clock';
import { useTitle } from '../../shell/useTitle';
import { arrange } from '../filters/arrange';
import { DefaultRadius, Radii, reachOf, sortOf, writeQuery } from '../filters/boardQuery';
import { useBoards } from '../live/LiveBoards';
import { useSparklines } from '../history/useSparklines';
import { regionName } from '../../words/regions';
import { readWish } from '../severe/wish';
import { BoardHeading } from './BoardHeading';
import { BoardList } from './BoardList';
import { FilterBar } from './FilterBar';
import { useAround } from './useAround';
import { useBoardQuery } from './useBoardQuery';
import filterStyles from '../../controls/filters.module.css';
import finderStyles from '../../controls/finder.module.css';

const BoardMap = lazy(() => import('../map/BoardMap'));
const NoTopics: string[] = [];

export function BoardPage() {
  const { t, i18n } = useTranslation();
  const [query, change] = useBoardQuery();
  const regions = useRegions();
  const around = useAround(query, regions);
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

  const lines = useSparklines(around.topics ?? NoTopics);

  const loading = around.topics === undefined || (around.topics.length > 0 && !received);
  const showMap = wide || query.view === 'map';

  return (
    <div className={finderStyles.split}>
      <div className={finderStyles.column}>
        <div className={filterStyles.controls}>
          <NearMe
            near={query.near}
            radius={reachOf(query, sort)}
            radii={Radii}
            anyRadius={sort === 'recommended' ? t('recommend.radius') : undefined}
            origin={around}
            regions={regions}
            privacy={t('near.private')}
            onNear={(near) => change(near === undefined ? { near, sort: undefined } : { near, region: undefined, district: undefined, sort: undefined })}
            onTyped={(typed) => {
              const { severe, place } = readWish(typed);
              change(place ? { severe, near: place, region: undefined, district: undefined, sort: undefined } : { severe });
            }}
            onRadius={(radius) => change({ radius: Radii.find((offered) => offered === radius) })}
          />
          <FilterBar query={query} sort={sort} hasPlace={here !== undefined} regions={regions} onChange={change} />
        </div>
        <BoardHeading title={title} count={loading ? undefined : arranged.ranked.length} radius={sort === 'recommended' ? arranged.radius : undefined} view={query.view} switchable={!wide} onChange={change} />
        {(wide || query.view === 'list') && (
          <BoardList
            arranged={arranged}
            rooms={rooms}
            query={query}
            question={`${writeQuery({ ...query, view: 'list', expired: false }).toString()} ${sort} ${JSON.stringify(here)}`}
            here={here}
            lines={lines}
            now={now}
            loading={loading}
            onChange={change}
          />
        )}
      </div>
      {showMap && (
        <div className={finderStyles.mapFrame}>
          <Suspense fallback={<p className={finderStyles.mapLoading}>{t('map.loading')}</p>}>
            <BoardMap arranged={arranged} regions={regions} region={query.region} here={around.place} radius={arranged.radius ?? DefaultRadius} ready={!loading} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import { getJson } from '../../api/getJson';
import type { QuickOfferList } from '../../api/types';
import { Choice } from '../../controls/Choice';
import { Departments } from '../../hospitals/query/hospitalQuery';
import { isNotReady } from '../../hospitals/filling';
import { useOrigin } from '../../hospitals/search/useOrigin';
import { useRegionCounts } from '../../hospitals/search/useRegionCounts';
import { NotReady } from '../../hospitals/words/NotReady';
import { NearMe } from '../../place/NearMe';
import { useRegions } from '../../place/useRegions';
import { useTitle } from '../../shell/useTitle';
import { regionName } from '../../words/regions';
import { OfferRow } from './OfferRow';
import { quickPath, Radii, readQuick, writeQuick, type QuickQuery } from './quickQuery';
import styles from './quick.module.css';

/** A department and a place, and the earliest times that are really free there, whichever hospital has them. */
export default function QuickPage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const query = readQuick(search);
  const change = (part: QuickQuery) => setSearch(writeQuick({ ...query, ...part }), { replace: true });
  const places = useRegions();
  const regions = useRegionCounts();
  const origin = useOrigin(query.near, places);
  useTitle(t('quick.title'));

  return (
    <div className={styles.page}>
      <h1>{t('quick.title')}</h1>
      <p className={styles.lead}>{t('quick.lead')}</p>
      <section className={styles.wish} aria-label={t('quick.wish')}>
        <Choice
          label={t('booking.calendar')}
          none={t('quick.anyDepartment')}
          choices={Departments}
          nameOf={(department) => t(`department.${department}`)}
          value={query.department}
          onChange={(department) => change({ department })}
        />
        <Choice
          label={t('filter.region')}
          none={t('filter.nation')}
          choices={regions.map(({ code }) => code)}
          nameOf={(code) => {
            const named = regions.find((region) => region.code === code);
            return named ? regionName(named, i18n.language) : code;
          }}
          value={query.near ? undefined : query.region}
          onChange={(region) => change({ region, near: undefined })}
        />
        <div className={styles.near}>
          <NearMe
            near={query.near}
            radius={query.radius}
            radii={Radii}
            origin={origin}
            regions={places}
            privacy={t('quick.privacy')}
            onNear={(near) => change({ near })}
            onTyped={(near) => change({ near })}
            onRadius={(radius) => change({ radius })}
          />
        </div>
      </section>
      <Offers path={quickPath(query, origin.place)} waiting={query.department !== undefined && origin.waiting} />
    </div>
  );
}

function Offers({ path, waiting }: { path: string | undefined; waiting: boolean }) {
  const { t } = useTranslation();
  const { data, isError, isFetching, failureReason } = useQuery({
    queryKey: ['quick', path],
    queryFn: ({ signal }) => getJson<QuickOfferList>(path ?? '', signal),
    enabled: path !== undefined,
    refetchInterval: 30_000,
    retry: (count, failure) => isNotReady(failure) || count < 3,
  });
  if (!path && !waiting) return <p className={styles.lead}>{t('quick.choose')}</p>;
  if (isNotReady(failureReason)) return <NotReady />;
  if (isError && !data) return <Notice kind="problem">{t('own.failed')}</Notice>;
  if (!data) {
    return (
      <div role="status" aria-label={t('own.loading')}>
        <Skeleton height="12rem" radius="md" />
      </div>
    );
  }
  return (
    <section aria-labelledby="offers-title" aria-busy={isFetching}>
      <h2 id="offers-title">{t('quick.found', { count: data.items.length })}</h2>
      {data.items.length === 0 && <p className={styles.lead}>{t('quick.none')}</p>}
      <ul className={styles.offers} data-testid="offers">
        {data.items.map((offer) => (
          <OfferRow key={offer.slot.slot} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { GeoPoint, HospitalList } from '../../api/types';
import { CallButton } from '../../controls/CallButton';
import { distanceWords } from '../../words/distance';
import { pharmaciesPath } from '../query/request';
import { OpeningLine } from '../words/OpeningLine';
import styles from './detail.module.css';

/** The nearest that are open now; those whose hours are unknown are not among them. */
export function NearestPharmacies({ location }: { location: GeoPoint }) {
  const { t, i18n } = useTranslation();
  const path = pharmaciesPath(location);
  const { data, isError } = useQuery({
    queryKey: ['pharmacies', path],
    queryFn: ({ signal }) => getJson<HospitalList>(path, signal),
    refetchInterval: 60_000,
  });
  return (
    <section className={styles.panel} aria-labelledby="pharmacies" data-testid="pharmacies">
      <h2 id="pharmacies">{t('pharmacies.title')}</h2>
      {!data && !isError && <Skeleton height="10rem" />}
      {isError && <p role="alert">{t('pharmacies.failed')}</p>}
      {data?.items.length === 0 && <p>{t('pharmacies.none')}</p>}
      <ul className={styles.pharmacies}>
        {data?.items.map((pharmacy) => (
          <li key={pharmacy.hpid}>
            <div>
              <h3 lang="ko">{pharmacy.name}</h3>
              <p>
                {typeof pharmacy.distanceKm === 'number' && <strong>{distanceWords(t, i18n.language, pharmacy.distanceKm)} </strong>}
                {pharmacy.address && <span lang="ko">{pharmacy.address}</span>}
              </p>
              <OpeningLine opening={pharmacy.opening} at={data.at} />
            </div>
            <CallButton name={pharmacy.name} phone={pharmacy.phone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalDetail } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { directionsTo, MapServices } from './directions';
import styles from './detail.module.css';

const HospitalMap = lazy(() => import('../map/HospitalMap'));

export function HospitalLocation({ hospital: { name, address, location } }: { hospital: HospitalDetail }) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-labelledby="location">
      <h2 id="location">{t('room.location')}</h2>
      {address && (
        <p lang="ko">
          <span className="visually-hidden">{t('room.address')}: </span>
          {address}
        </p>
      )}
      {!location && <p className={styles.note}>{t('hospital.noLocation')}</p>}
      {location && (
        <>
          <div className={styles.map}>
            <Suspense fallback={<p>{t('map.loading')}</p>}>
              <HospitalMap name={name} location={location} />
            </Suspense>
          </div>
          <h3 className={styles.subtitle}>{t('directions.title')}</h3>
          <p className={styles.services}>
            {MapServices.map((service) => (
              <Button key={service} component="a" href={directionsTo(service, name, location)} target="_blank" rel="noreferrer" variant="default" leftSection={<Icon name="route" />}>
                {t(`directions.${service}`)}
              </Button>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

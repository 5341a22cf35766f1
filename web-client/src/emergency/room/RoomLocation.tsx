import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import styles from './room.module.css';

const RoomMap = lazy(() => import('../map/RoomMap'));

export function RoomLocation({ room }: { room: ErRoom }) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-labelledby="location">
      <h2 id="location">{t('room.location')}</h2>
      {room.address && (
        <p lang="ko">
          <span className="visually-hidden">{t('room.address')}: </span>
          {room.address}
        </p>
      )}
      <div className={styles.map}>
        {room.location ? (
          <Suspense fallback={<p>{t('map.loading')}</p>}>
            <RoomMap room={room} location={room.location} />
          </Suspense>
        ) : (
          <p>{t('room.noLocation')}</p>
        )}
      </div>
    </section>
  );
}
